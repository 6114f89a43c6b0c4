"""Settings of a process that a pasted program could change for the code around it."""

import locale
import logging
import os
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf


def global_settings() -> dict[str, Any]:
    """Return the settings that code which runs later would notice."""
    return {
        "environment": dict(os.environ),
        "working directory": Path.cwd(),
        "locale": locale.setlocale(locale.LC_ALL),
        "logging": logging.root.level,
        "warnings": list(warnings.filters),
        "NumPy prints": np.get_printoptions(),
        "NumPy errors": np.geterr(),
        "functions run eagerly": tf.config.functions_run_eagerly(),
        "float": tf.keras.backend.floatx(),
        "image format": tf.keras.backend.image_data_format(),
        "precision": tf.keras.mixed_precision.global_policy().name,
        "device placement": tf.debugging.get_log_device_placement(),
    }
