"""Compare learning-rate schedules with their formulas."""

import numpy as np
import tensorflow as tf

schedules = tf.keras.optimizers.schedules
updates = np.arange(101)
made = {
    "halving": schedules.ExponentialDecay(0.1, 20, decay_rate=0.5),
    "steps": schedules.PiecewiseConstantDecay([40, 80], [0.1, 0.05, 0.01]),
    "cosine": schedules.CosineDecay(0.1, decay_steps=100),
    "warm-up": schedules.CosineDecay(
        0.0, decay_steps=80, warmup_target=0.1, warmup_steps=20
    ),
}
rates = {name: [float(s(k)) for k in updates] for name, s in made.items()}

# Formulas
rising = 0.1 * updates / 20
falling = 0.1 * (1 + np.cos(np.pi * (updates - 20) / 80)) / 2
formulas = {
    "halving": 0.1 * 0.5 ** (updates / 20),
    "steps": np.select([updates <= 40, updates <= 80], [0.1, 0.05], 0.01),
    "cosine": 0.1 * (1 + np.cos(np.pi * updates / 100)) / 2,
    "warm-up": np.where(updates < 20, rising, falling),
}
for name, formula in formulas.items():
    difference = np.abs(rates[name] - formula).max()
    print(f"{name:7} differs from its formula by at most {difference:.0e}")
