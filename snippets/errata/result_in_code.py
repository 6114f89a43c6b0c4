"""Leave a program's output below its last line."""

PROGRAM = """\
print("static graph:", 0.1)
print("dynamic graph:", 0.2)

result:
  static graph: 0.1
  dynamic graph: 0.2
"""

exec(compile(PROGRAM, "timing.py", "exec"))
