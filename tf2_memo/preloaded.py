"""What every program finds already imported: loaded once, by the process that all children are forked from.

It only imports. Once TensorFlow has run an operation, its threads make forking unsafe.
"""

import os

from tf2_memo import environment

environment.clean()

# TensorFlow announces its CPU features on stderr before it reads the log level.
stderr = os.dup(2)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
try:
    import tensorflow as tf

    import tf2_memo.figures  # noqa: F401 - for the pages' follow-up blocks

    tf.keras.layers  # noqa: B018 - tf.keras loads Keras when it is first used
finally:
    os.dup2(stderr, 2)
