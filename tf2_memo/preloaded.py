"""What every snippet finds already imported: loaded once, by the process that all children are forked from.

It only imports. Once TensorFlow has run an operation, its threads make forking unsafe.
"""

import os

os.environ |= {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}

# TensorFlow announces its CPU features on stderr before it reads the log level.
stderr = os.dup(2)
os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
try:
    import tensorflow as tf

    tf.keras.layers  # noqa: B018 - tf.keras loads Keras when it is first used
finally:
    os.dup2(stderr, 2)
