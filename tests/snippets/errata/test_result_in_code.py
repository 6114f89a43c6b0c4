"""Output below a program is a syntax error; the program without it runs."""

import ast
import runpy
from pathlib import Path

import pytest


def test_output_is_no_python():
    with pytest.raises(SyntaxError, match="invalid syntax") as caught:
        runpy.run_path("snippets/errata/result_in_code.py")
    error = caught.value
    assert (error.filename, error.lineno, error.text) == ("timing.py", 4, "result:\n")


def test_program_without_its_output_runs(tmp_path, capsys):
    tree = ast.parse(
        Path("snippets/errata/result_in_code.py").read_text(encoding="utf-8")
    )
    (text,) = (line.value.value for line in tree.body if isinstance(line, ast.Assign))
    program = tmp_path / "timing.py"
    program.write_text(text.partition("result:")[0], encoding="utf-8")
    runpy.run_path(str(program))
    assert capsys.readouterr().out == "static graph: 0.1\ndynamic graph: 0.2\n"
