"""Read what the installed TensorFlow asks of Python and of packages."""

from importlib.metadata import metadata, requires, version

facts = metadata("tensorflow")

# Python
OPENING = "Programming Language :: Python :: 3."
named = facts.get_all("Classifier")
pythons = [
    line.rpartition(" ")[2] for line in named if line.startswith(OPENING)
]
bound = facts["Requires-Python"]
print("TensorFlow", facts["Version"], "requires Python", bound)
print("and names the versions", ", ".join(pythons))

# Packages
needed = {}
for name in ("numpy", "keras", "protobuf", "h5py"):
    found = [
        line for line in requires("tensorflow") if line.startswith(name)
    ]
    needed[name] = found[0].removeprefix(name)
    print(f"{name:<8} {needed[name]:<16} installed: {version(name)}")

# GPU
extra = [line for line in requires("tensorflow") if "and-cuda" in line]
nvidia = [line for line in extra if line.startswith("nvidia-")]
print(f"[and-cuda] adds {len(extra)} packages, {len(nvidia)} of NVIDIA")
