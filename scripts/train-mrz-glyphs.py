#!/usr/bin/env python3
"""Trains the small net that tells the 37 characters of a machine-readable zone apart, one at a time.

The line reader (PP-OCR) reads in context: beside digits it takes the letter O for a zero. OCR-B is drawn so that the two
differ, and who looks at one character alone sees it. This net sees only that: one place of a line, its neighbours cut off.

It is trained on lines of random characters in the OCR-B faces of Debian's package fonts-ocr-b (free of restrictions; see
src/specimens/fonts/LICENSE.txt), on made-up paper, through the damages of a camera. No document is in it, real or not.

    apt-get install fonts-ocr-b
    pip install jax optax numpy pillow onnx
    python3 scripts/train-mrz-glyphs.py data/models/mrz-glyphs.onnx

Takes about an hour on two cores. Input `x`: [n, 1, 32, 24], brightness with mean 0 and deviation 1; output `p`: [n, 38],
the likelihoods of `<`, 0-9, A-Z and of "no character here".
"""

import io
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np
import onnx
import optax
from onnx import TensorProto, helper, numpy_helper
from PIL import Image, ImageDraw, ImageFilter, ImageFont

ALPHABET = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NOTHING = len(ALPHABET)
FONTS = [f"/usr/share/fonts/opentype/ocr-b/OCRB{kind}.otf" for kind in ("", "S")]
HEIGHT, WIDTH = 32, 24  # of a cell: 1.5 by 1.125 places
PITCH = WIDTH / 1.125
PLACES = 40

rng = np.random.default_rng(20261126)


def paper(width, height):
    """Brightness of paper: a slope, waves and lines as documents are printed with."""
    x = np.linspace(0, 1, width)[None, :]
    y = np.linspace(0, 1, height)[:, None]
    sheet = rng.uniform(130, 250) + rng.uniform(-25, 25) * x + rng.uniform(-15, 15) * y
    for _ in range(rng.integers(0, 5)):
        period, angle, phase = rng.uniform(4, 60), rng.uniform(0, np.pi), rng.uniform(0, 6.3)
        wave = np.sin((x * width * np.cos(angle) + y * height * np.sin(angle)) * 6.283 / period + phase)
        amount = rng.uniform(0, 18)
        sheet = sheet - (amount * (wave > rng.uniform(0.3, 0.95)) if rng.random() < 0.5 else amount * (wave + 1) / 2)
    return np.clip(sheet, 0, 255)


def draw_line(scale):
    """One line of random characters, `scale` pixels a pixel of the cells, and where each place's middle is."""
    pitch = PITCH * scale
    width, height = int(pitch * (PLACES + 4)), int(HEIGHT * scale * 2)
    letters = rng.choice(len(ALPHABET), PLACES, p=np.r_[0.12, np.full(10, 0.034), np.full(26, 0.54 / 26)])
    labels = letters.copy()
    font = ImageFont.truetype(str(rng.choice(FONTS)), 100)
    size = 100 * pitch / font.getlength("M") * rng.uniform(0.97, 1.03)
    font = ImageFont.truetype(font.path, size)
    mask = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(mask)
    base = height / 2 + pitch * 0.46
    for place, letter in enumerate(letters):
        if rng.random() < 0.03:
            labels[place] = NOTHING
            continue
        x = pitch * (place + 2) + rng.normal(0, 0.012 * pitch)
        pen.text((x, base), ALPHABET[letter], 255, font=font, anchor="ls")
    weight = rng.random()
    if weight < 0.15:
        mask = mask.filter(ImageFilter.MinFilter(3))
    elif weight < 0.4:
        mask = mask.filter(ImageFilter.MaxFilter(3))
    ink = np.asarray(mask, np.float32) / 255
    sheet = paper(width, height)
    dark = rng.uniform(0, 90)
    strength = rng.uniform(0.45, 1) if rng.random() < 0.3 else rng.uniform(0.85, 1)
    return sheet * (1 - ink * strength) + np.minimum(dark, sheet) * ink * strength, labels, pitch


def camera(picture, pitch):
    """Blur, reflection, noise and compression at the size at which the page was taken, then back."""
    height, width = picture.shape
    taken = rng.uniform(11, 34) / pitch
    image = Image.fromarray(np.uint8(np.clip(picture, 0, 255)))
    blur = abs(rng.normal(0, 0.055)) * pitch if rng.random() < 0.8 else rng.uniform(0.06, 0.16) * pitch
    image = image.filter(ImageFilter.GaussianBlur(blur))
    small = image.resize((max(8, int(width * taken)), max(8, int(height * taken))), Image.BILINEAR if rng.random() < 0.5 else Image.LANCZOS)
    values = np.asarray(small, np.float32)
    if rng.random() < 0.25:
        centre, reach = rng.uniform(0, values.shape[1]), rng.uniform(0.1, 0.5) * values.shape[1]
        light = rng.uniform(0.2, 0.85) * np.exp(-(((np.arange(values.shape[1]) - centre) / reach) ** 2))[None, :]
        values = values * (1 - light) + 255 * light
    if rng.random() < 0.7:
        contrast = np.percentile(values, 90) - np.percentile(values, 3)
        values = values + rng.normal(0, contrast * (rng.uniform(0.01, 0.1) if rng.random() < 0.7 else rng.uniform(0.08, 0.24)), values.shape)
    small = Image.fromarray(np.uint8(np.clip(values, 0, 255)))
    if rng.random() < 0.7:
        file = io.BytesIO()
        small.save(file, "JPEG", quality=int(rng.integers(12, 96)))
        small = Image.open(file)
    return np.asarray(small.resize((width, height), Image.BICUBIC), np.float32)


def cells_of(picture, labels, pitch, scale):
    """Every place as the reader would cut it: not quite in the middle, not quite straight, not quite of that size."""
    image = Image.fromarray(np.uint8(np.clip(picture, 0, 255)))
    height = picture.shape[0]
    lean, turn = rng.normal(0, 0.04), rng.normal(0, 0.018)
    stretch = (rng.uniform(0.94, 1.06), rng.uniform(0.9, 1.1))
    down = rng.normal(0, 0.05) * pitch
    for place, label in enumerate(labels):
        x = pitch * (place + 2.5) + rng.normal(0, 0.055) * pitch
        y = height / 2 + down + rng.normal(0, 0.02) * pitch
        a, d = scale * stretch[0], scale * stretch[1]
        across, up = a * (lean - turn), d * turn
        box = (a, across, x - a * WIDTH / 2 - across * HEIGHT / 2, up, d, y - up * WIDTH / 2 - d * HEIGHT / 2)
        cell = image.transform((WIDTH, HEIGHT), Image.AFFINE, box, Image.BICUBIC)
        yield np.asarray(cell, np.float32), label


def normalised(cells):
    mean = cells.mean(axis=(1, 2), keepdims=True)
    deviation = cells.std(axis=(1, 2), keepdims=True)
    return (cells - mean) / np.maximum(deviation, 4)


def make(lines):
    cells, labels = [], []
    for _ in range(lines):
        scale = 2
        picture, letters, pitch = draw_line(scale)
        picture = camera(picture, pitch)
        for cell, label in cells_of(picture, letters, pitch, scale):
            cells.append(cell)
            labels.append(label)
    return normalised(np.stack(cells)).astype(np.float16), np.array(labels, np.int32)


SHAPES = [(20, 1, 3, 3), (32, 20, 3, 3), (48, 32, 3, 3), (64, 48, 3, 3)]
STRIDES = [(1, 1), (2, 2), (2, 2), (2, 2)]


def start(key):
    weights = []
    for shape in SHAPES:
        key, one = jax.random.split(key)
        weights.append((jax.random.normal(one, shape) * np.sqrt(2 / np.prod(shape[1:])), jnp.zeros(shape[0])))
    key, one = jax.random.split(key)
    flat = 64 * 4 * 3
    weights.append((jax.random.normal(one, (flat, NOTHING + 1)) * np.sqrt(1 / flat), jnp.zeros(NOTHING + 1)))
    return weights


def scores(weights, x, key=None):
    for (kernel, bias), stride in zip(weights[:-1], STRIDES):
        x = jax.lax.conv_general_dilated(x, kernel, stride, ((1, 1), (1, 1)), dimension_numbers=("NCHW", "OIHW", "NCHW"))
        x = jax.nn.relu(x + bias[None, :, None, None])
    x = x.reshape(x.shape[0], -1)
    if key is not None:
        x = x * jax.random.bernoulli(key, 0.75, x.shape) / 0.75
    kernel, bias = weights[-1]
    return x @ kernel + bias


def loss(weights, x, y, key):
    return optax.softmax_cross_entropy(scores(weights, x, key), optax.smooth_labels(jax.nn.one_hot(y, NOTHING + 1), 0.02)).mean()


def train(cells, labels, epochs, batch=256):
    weights = start(jax.random.PRNGKey(7))
    steps = epochs * (len(cells) // batch)
    optimiser = optax.adamw(optax.cosine_onecycle_schedule(steps, 3e-3), weight_decay=1e-3)
    state = optimiser.init(weights)

    @jax.jit
    def step(weights, state, x, y, key):
        value, slope = jax.value_and_grad(loss)(weights, x, y, key)
        change, state = optimiser.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, value

    key = jax.random.PRNGKey(11)
    for epoch in range(epochs):
        order, total = rng.permutation(len(cells)), 0.0
        for at in range(0, len(order) - batch + 1, batch):
            index = order[at : at + batch]
            key, one = jax.random.split(key)
            x = jnp.asarray(cells[index], jnp.float32)[:, None]
            weights, state, value = step(weights, state, x, jnp.asarray(labels[index]), one)
            total += float(value)
        print(f"epoch {epoch + 1}: loss {total / (len(order) // batch):.4f}", flush=True)
    return weights


def write(weights, path):
    nodes, values, name = [], [], "x"
    for number, ((kernel, bias), stride) in enumerate(zip(weights[:-1], STRIDES)):
        values += [numpy_helper.from_array(np.asarray(kernel, np.float32), f"k{number}"), numpy_helper.from_array(np.asarray(bias, np.float32), f"b{number}")]
        nodes.append(helper.make_node("Conv", [name, f"k{number}", f"b{number}"], [f"c{number}"], strides=stride, pads=[1, 1, 1, 1]))
        nodes.append(helper.make_node("Relu", [f"c{number}"], [f"r{number}"]))
        name = f"r{number}"
    kernel, bias = weights[-1]
    values += [numpy_helper.from_array(np.asarray(kernel, np.float32), "kd"), numpy_helper.from_array(np.asarray(bias, np.float32), "bd")]
    nodes.append(helper.make_node("Flatten", [name], ["flat"]))
    nodes.append(helper.make_node("Gemm", ["flat", "kd", "bd"], ["scores"]))
    nodes.append(helper.make_node("Softmax", ["scores"], ["p"], axis=1))
    graph = helper.make_graph(
        nodes,
        "mrz-glyphs",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 1, HEIGHT, WIDTH])],
        [helper.make_tensor_value_info("p", TensorProto.FLOAT, ["n", NOTHING + 1])],
        values,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main(path, lines=9000, epochs=14):
    begun = time.time()
    cells, labels = make(lines)
    print(f"{len(cells)} characters drawn in {time.time() - begun:.0f} s", flush=True)
    seen, seen_labels = cells[:-20000], labels[:-20000]
    weights = train(seen, seen_labels, epochs)
    answers = np.concatenate([np.asarray(scores(weights, jnp.asarray(cells[at : at + 1000], jnp.float32)[:, None])).argmax(1) for at in range(len(cells) - 20000, len(cells), 1000)])
    truth = labels[-20000:]
    print(f"of 20000 not trained on, {np.mean(answers == truth):.4f} right")
    wrong = [(ALPHABET + "_")[t] + (ALPHABET + "_")[a] for t, a in zip(truth, answers) if t != a]
    pairs = sorted({(wrong.count(pair), pair) for pair in wrong}, reverse=True)
    print("most confused (is, read):", pairs[:15])
    write(weights, path)


if __name__ == "__main__":
    main(sys.argv[1], *(int(text) for text in sys.argv[2:]))
