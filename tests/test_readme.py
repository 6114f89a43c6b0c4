"""The pictures of the README, and what it says of the packages that it is built with."""

import re
from importlib.metadata import metadata

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


def test_the_end_of_the_theme_is_the_one_that_its_package_names(root):
    text = metadata("mkdocs-material").get_payload()
    (end,) = set(re.findall(r"reaches end of life on (\w+ \d+, \d{4})", text))
    month, day, year = end.replace(",", "").split()
    for file in ("README.md", "docs/contributing.md"):
        assert f"ends on {day} {month} {year}" in " ".join((root / file).read_text("utf-8").split())  # fmt: skip
    assert "Zensical" in text


def test_what_the_readme_says_of_the_engines_is_what_their_packages_say(root):
    status = " ".join(metadata("zensical").get_all("Classifier") or ())
    assert "Development Status :: 3 - Alpha" in status
    assert "calls itself alpha" in (root / "README.md").read_text(encoding="utf-8")
    assert "creators of" in metadata("zensical")["Summary"]
