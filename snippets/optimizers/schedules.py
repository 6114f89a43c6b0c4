"""Compare learning-rate schedules with their formulas."""

import textwrap

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

# With an optimizer
w = tf.Variable(1.0)
optimizer = tf.keras.optimizers.SGD(made["warm-up"])
places, next_rates = [float(w)], [float(optimizer.learning_rate)]
for _ in range(3):
    optimizer.apply([tf.constant(1.0)], [w])
    places.append(float(w))
    next_rates.append(float(optimizer.learning_rate))
print("w:        ", *(f"{place:.3f}" for place in places))
print("next rate:", *(f"{rate:.3f}" for rate in next_rates))

# Setting the rate
try:
    optimizer.learning_rate = 0.01
except TypeError as error:
    refused = str(error)
    print(textwrap.fill(f"TypeError: {error}", 72))


# Cure
class WithBrake(schedules.LearningRateSchedule):
    """A schedule times a factor that can be changed during training."""

    def __init__(self, schedule):
        self.schedule = schedule
        self.factor = tf.Variable(1.0, trainable=False)

    def __call__(self, step):
        return self.factor * self.schedule(step)


brake = WithBrake(made["halving"])
optimizer = tf.keras.optimizers.SGD(brake)
print("before:", round(float(optimizer.learning_rate), 4))
brake.factor.assign(0.1)
print("after: ", round(float(optimizer.learning_rate), 4))
