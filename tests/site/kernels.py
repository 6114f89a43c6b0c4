"""Runs notebooks, each in a kernel of its own, forked from a process that has imported TensorFlow."""

import multiprocessing
import os
from pathlib import Path

from jupyter_client.connect import write_connection_file
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbformat import NotebookNode

PRELOADED = ["tf2_memo.programs.preloaded"]


class _Running(AsyncKernelManager):
    """Knows a kernel that somebody else started."""

    has_kernel = True


def run_notebook(notebook: NotebookNode, folder: Path) -> NotebookNode:
    """Execute a notebook in a folder, and return it with its outputs."""
    file, _ = write_connection_file(
        str(folder / "kernel.json"), transport="ipc", ip=str(folder / "kernel")
    )
    environment = {
        name: value for name, value in os.environ.items() if name.startswith("PIP_")
    }
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    kernel = context.Process(target=_kernel, args=(file, folder, environment))
    kernel.start()
    try:
        manager = _Running(connection_file=file, owns_kernel=False)
        manager.load_connection_file()
        return NotebookClient(notebook, km=manager).execute(cleanup_kc=True)
    finally:
        kernel.kill()
        kernel.join()


def _kernel(connection_file: str, folder: Path, environment: dict[str, str]) -> None:
    from ipykernel.kernelapp import launch_new_instance

    os.chdir(folder)
    os.environ |= environment
    # With this, a kernel would not collect what compiled code prints.
    os.environ.pop("PYTEST_CURRENT_TEST", None)
    launch_new_instance(["-f", connection_file])
