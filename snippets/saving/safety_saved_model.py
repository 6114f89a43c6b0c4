"""Load and call a SavedModel, which writes a file each time."""

import tempfile
from pathlib import Path

import tensorflow as tf

temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)


class Table(tf.saved_model.experimental.TrackableResource):
    def _create_resource(self):
        return tf.raw_ops.VarHandleOp(dtype=tf.float32, shape=())

    def _initialize(self):
        tf.io.write_file(str(folder / "loaded.txt"), "by the model")


class Net(tf.Module):
    def __init__(self):
        self.table = Table()
        self.handle = self.table.resource_handle

    @tf.function(input_signature=[tf.TensorSpec((None, 2), tf.float32)])
    def serve(self, x):
        tf.io.write_file(str(folder / "called.txt"), "by the model")
        return x * 2


# Save, load, call
files = {}


def look(action):
    files[action] = sorted(file.name for file in folder.glob("*.txt"))
    print(f"after {action}: {files[action]}")


tf.saved_model.save(Net(), folder / "net")
look("saving")
loaded = tf.saved_model.load(folder / "net")
look("loading")
outputs = loaded.serve(tf.ones((1, 2)))
look("a call")

# Inside a .keras file
path = folder / "wrapped.keras"
layer = tf.keras.layers.TFSMLayer(
    str(folder / "net"), call_endpoint="serve"
)
tf.keras.Sequential([tf.keras.Input((2,)), layer]).save(path)
try:
    tf.keras.models.load_model(path)
except ValueError as error:
    refusal = str(error).partition(".")[0]
    print("ValueError:", refusal)
