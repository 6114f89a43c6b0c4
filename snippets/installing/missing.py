"""Import TensorFlow in a Python that has no packages."""

import subprocess
import sys

# With -I and -S, Python ignores all packages that pip has installed.
other = [sys.executable, "-I", "-S", "-c", "import tensorflow"]
answer = subprocess.run(other, check=False, capture_output=True, text=True)
print(answer.stderr.splitlines()[-1])
