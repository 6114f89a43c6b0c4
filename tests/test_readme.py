"""The pictures of the README."""

import re

from PIL import Image


def test_the_pictures_are_there_in_both_schemes_and_small(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r'src(?:set)?="([^"]+\.png)"', text)
    assert len(pictures) == 2
    brightness = []
    for picture in pictures:
        file = root / picture
        assert file.stat().st_size < 150_000
        brightness.append(Image.open(file).convert("L").resize((1, 1)).getpixel((0, 0)))
    dark, light = brightness
    assert dark < 80
    assert light > 200
