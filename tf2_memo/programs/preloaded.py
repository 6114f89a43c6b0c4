"""What every program finds already imported.

It only imports. Once TensorFlow has run an operation, its threads make forking unsafe. An import that fails here fails
again in each program that needs it, and is reported with the program's file and line.
"""

from contextlib import suppress

with suppress(Exception):
    import tensorflow as tf

    import tf2_memo.figures  # noqa: F401 - for the pages' follow-up blocks

    tf.keras.layers  # noqa: B018 - tf.keras loads Keras when it is first used
