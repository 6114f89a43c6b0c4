"""Runs programs, each in a fork of this interpreter, which has imported TensorFlow and nothing else.

Each line of its input is JSON: a program, an empty folder to run it in, and whether its page declares that it warns;
otherwise a warning is an error. What the program writes goes to the files `stdout` and `stderr` of that folder; this
interpreter answers with the exit code.
"""

import json
import os
import runpy
import sys
import warnings

import tensorflow as tf

tf.keras.layers  # noqa: B018 - tf.keras loads Keras when it is first used


def main() -> None:
    for line in sys.stdin:
        program, folder, warns = json.loads(line)
        if child := os.fork():
            _, status = os.waitpid(child, 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
        else:
            if warns:
                warnings.resetwarnings()
            run(program, folder)
            return


def run(program: str, folder: str) -> None:
    os.chdir(folder)
    os.environ["HOME"] = folder
    for descriptor, name in ((1, "stdout"), (2, "stderr")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT), descriptor)
    sys.argv = [program]
    runpy.run_path(program, run_name="__main__")


if __name__ == "__main__":
    main()
