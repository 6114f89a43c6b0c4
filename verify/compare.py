"""Compares a published site with what its commit makes: file by file, and program by program."""

import gzip
import io
import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from tf2_memo.programs.problem import Problem
from tf2_memo.published.checksums import FILE as SUMS
from verify.masks import CHANCE, masked, masked_file, masked_notebook

_ENDS = ("exception", "message", "traceback", "failure", "stderr")


def compare_files(published: Path, again: Path) -> list[Problem]:
    """Return each line in which a published site differs from its pages made again from the same results."""
    ours, theirs = (_files(folder) for folder in (published, again))
    problems = [Problem(path, 0, "is not made by its commit") for path in ours - theirs]
    problems += [Problem(path, 0, "is missing") for path in theirs - ours]
    for path in ours & theirs:
        if (published / path).read_bytes() != (again / path).read_bytes():
            problems += _compare(path, _lines(published / path), _lines(again / path))
    return sorted(problems)


def _files(folder: Path) -> set[str]:
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix() for file in found} - {SUMS}


def _lines(file: Path) -> list[str]:
    """Return the lines of a file: of a compressed one those of its text, of a PDF the words on its paper."""
    content = file.read_bytes()
    if file.suffix == ".pdf":
        pages = PdfReader(io.BytesIO(content)).pages
        return [" ".join(page.extract_text().split()) for page in pages]
    if file.suffix == ".gz":
        content = gzip.decompress(content)
    return content.decode("utf-8", "backslashreplace").split("\n")


def _compare(path: str, ours: list[str], theirs: list[str]) -> Iterator[Problem]:
    ours, theirs = ([masked_file(path, line) for line in all_] for all_ in (ours, theirs))  # fmt: skip
    for kind, begin, end, first, last in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():  # fmt: skip
        if kind != "equal":
            pairs = zip_longest(ours[begin:end], theirs[first:last], fillvalue="")
            for line, (one, other) in enumerate(pairs, start=begin + 1):
                yield Problem(path, line, _where(one, other))


def compare_results(published: dict[str, Any], again: dict[str, Any]) -> list[Problem]:
    """Return each program that did not do what it did when its results were published. Times are masked.

    Whether a program measures time is what the commit says of it, not what was published.
    """
    ours = {program["blocks"]: program for program in published["programs"]}
    theirs = {program["blocks"]: program for program in again["programs"]}
    problems = [
        Problem(ours[key]["name"], 0, "is no program of this commit")
        for key in ours.keys() - theirs
    ]
    for key, program in theirs.items():
        if key not in ours:
            problems.append(Problem(program["name"], 0, "has no published results"))
        elif message := _difference(program, ours[key]["results"]):
            place = program["file"] or program["name"], program["line"]
            problems.append(Problem(*place, f"{program['name']}: {message}"))
    return sorted(problems)


def _difference(program: dict[str, Any], published: list[dict[str, Any]]) -> str:
    """Say in what the published results of a program differ from those that it has now, or nothing."""
    ours, theirs = (
        json.dumps(
            [list(_compared(program, *each)) for each in enumerate(results)],
            ensure_ascii=False,
        )
        for results in (published, program["results"])
    )
    return _where(ours, theirs) if ours != theirs else ""


def _compared(
    program: dict[str, Any], number: int, result: dict[str, Any]
) -> Iterator[Any]:
    """Give what is compared of a block.

    In a program that measures time, what follows from times is what its names held, and all that the blocks of the page
    say and draw below it: of it only the output of the program itself is compared.
    """
    if number and program["measures_time"]:
        return
    if program["file"]:
        yield list(map(masked, result["parts"]))
    else:
        yield masked_notebook("".join(result["parts"]))
    yield [result[name] for name in _ENDS]
    if not program["measures_time"] and program["name"] not in CHANCE:
        yield result["values"]


def _where(published: str, again: str) -> str:
    """Say where two texts begin to differ, with what stands around it."""
    pairs = enumerate(zip(published, again, strict=False))
    least = min(len(published), len(again))
    at = next((number for number, (one, other) in pairs if one != other), least)
    one, other = (text[max(0, at - 30) : at + 30] for text in (published, again))
    return f"has {one!r}, and built again {other!r}"
