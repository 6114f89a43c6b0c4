"""Draws the graph that TensorFlow recorded, laid out by igraph."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import igraph
import matplotlib as mpl
import tensorflow as tf
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, Rectangle
from matplotlib.path import Path

from tf2_memo import html
from tf2_memo.figures import svg

# Operations that pass their first input on unchanged, in another shape, or not at all.
_PLUMBING = {
    "Identity",
    "NoOp",
    "ReadVariableOp",
    "Reshape",
    "Tile",
    "Shape",
    "ZerosLike",
    "StopGradient",
}
_COLUMN, _ROW = 1.0, 0.9  # inches between the centres of two boxes
_COLUMNS = 4.8  # the least width of a picture
_HALF_HEIGHT = 0.31  # of a box, in rows
_CHARACTER = 0.108  # the width of a character in a box, in columns
_PORT = 0.2  # between the ends of two arrows at the same box, in columns
_STYLES = {
    "input": {"edgecolor": svg.INK, "linestyle": "-", "linewidth": 1.0},
    "variable": {"edgecolor": svg.SERIES[2], "linestyle": "-", "linewidth": 2.4},
    "forward": {"edgecolor": svg.SERIES[0], "linestyle": "-", "linewidth": 1.6},
    "gradient": {
        "edgecolor": svg.SERIES[1],
        "linestyle": (0, (4, 2)),
        "linewidth": 1.6,
    },
    "output": {"edgecolor": svg.INK, "linestyle": "-", "linewidth": 2.4},
}


@dataclass(frozen=True)
class _Node:
    name: str  # the operation's, unique in the graph
    label: str
    shape: str
    kind: str  # a key of _STYLES


_Point = tuple[float, float]


def draw_graph(
    graph: tf.Graph, *, title: str, description: str, outputs: Sequence[str] = ()
) -> str:
    """Return an HTML figure of the graph of a `ConcreteFunction`.

    Boxes are operations with the shape of what they compute, arrows show who reads it. Inputs and variables have a
    box at each operation that reads them, and what the function returns is named by `outputs`. Variables and outputs
    have a thick frame, gradient operations a dashed one. Constants, whatever is computed from constants alone or
    computed for nothing, and operations that only pass a value on are left out. Raises ValueError when nothing is
    left to draw, or when the function returns another number of tensors than `outputs` names.
    """
    if outputs and len(outputs) != len(graph.outputs):
        raise ValueError(
            f"graph {title!r} returns {len(graph.outputs)} tensors, `outputs` names {len(outputs)}"
        )
    nodes, pairs = _simplify(graph, outputs)
    if not pairs:
        raise ValueError(f"graph {title!r} has no operations to draw")
    places, routes = _lay_out(nodes, pairs)
    bottom = max(y for _, y in places)
    left, right = _sides(nodes, places)
    with mpl.rc_context(svg.STYLE):
        figure = Figure(figsize=(_COLUMN * (right - left), _ROW * (bottom + 1)))
        axes = figure.add_axes(
            (0, 0, 1, 1), xlim=(left, right), ylim=(bottom + 0.5, -0.5)
        )
        axes.axis("off")
        # Empty paper, so that a small graph is not blown up to the width of a large one.
        axes.add_patch(
            Rectangle(
                (left, -0.5),
                right - left,
                bottom + 1,
                facecolor="none",
                edgecolor="none",
            )
        )
        for route in routes:
            _draw_arrow(axes, route)
        for node, place in zip(nodes, places, strict=True):
            _draw_node(axes, place, node)
        numbers = html.table(
            ["from", "to", "shape"],
            [(nodes[a].name, nodes[b].name, nodes[a].shape) for a, b in pairs],
        )
        return svg.to_html(
            figure, title=title, description=description, numbers=numbers
        )


def _sides(nodes: list[_Node], places: list[_Point]) -> tuple[float, float]:
    """Return the left and the right end of a picture, which has a least width."""
    boxes = list(zip(nodes, places, strict=True))
    left = min(x - _half_width(node) for node, (x, _) in boxes)
    right = max(x + _half_width(node) for node, (x, _) in boxes)
    spare = max(0.0, _COLUMNS - (right - left)) / 2
    return left - spare, right + spare


def _simplify(
    graph: tf.Graph, outputs: Sequence[str]
) -> tuple[list[_Node], list[tuple[int, int]]]:
    """Return the boxes, and the arrows as pairs of positions in the list of boxes."""
    shown = _shown(graph)
    variables = _variables(graph)
    nodes: list[_Node] = []
    pairs: list[tuple[int, int]] = []
    positions: dict[str, int] = {}
    for operation in shown:
        position = positions[operation.name] = len(nodes)
        kind = "gradient" if operation.name.startswith("gradient_tape") else "forward"
        nodes.append(_Node(operation.name, operation.type, _shape(operation), kind))
        for origin in dict.fromkeys(_origin(tensor.op) for tensor in operation.inputs):
            if origin.type == "Placeholder":
                pairs.append((len(nodes), position))
                nodes.append(
                    variables.get(origin.name)
                    or _Node(origin.name, origin.name, _shape(origin), "input")
                )
            elif origin.name in positions:
                pairs.append((positions[origin.name], position))
    for label, tensor in zip(outputs, graph.outputs, strict=bool(outputs)):
        origin = _origin(tensor.op)
        if origin.name in positions:
            pairs.append((positions[origin.name], len(nodes)))
            nodes.append(_Node(tensor.op.name, label, _shape(tensor.op), "output"))
    return nodes, pairs


def _shown(graph: tf.Graph) -> list[tf.Operation]:
    """Return the operations that have a box, each after those that it reads."""
    operations = graph.get_operations()
    constant: set[str] = set()
    for operation in operations:
        reads = [tensor.op.name for tensor in operation.inputs]
        computed = (
            reads and constant.issuperset(reads) and not operation.op_def.is_stateful
        )
        if operation.type == "Const" or computed:
            constant.add(operation.name)
    left_out = _PLUMBING | {"Placeholder"}
    needed = {_origin(tensor.op).name for tensor in graph.outputs}
    for operation in reversed(operations):
        if operation.op_def.is_stateful and operation.type not in left_out:
            needed.add(operation.name)
        if operation.name in needed:
            needed |= {_origin(tensor.op).name for tensor in operation.inputs}
    return [
        op
        for op in operations
        if op.name in needed - constant and op.type not in left_out
    ]


def _origin(operation: tf.Operation) -> tf.Operation:
    while operation.type in _PLUMBING and len(operation.inputs) > 0:
        operation = operation.inputs[0].op
    return operation


def _variables(graph: tf.Graph) -> dict[str, _Node]:
    """Map the placeholders that stand for variables to boxes with the variables' names and shapes."""
    inner = {id(outer): tensor.op.name for outer, tensor in graph.captures}
    nodes = {}
    for variable in graph.variables:
        name = inner[id(variable.handle)]
        nodes[name] = _Node(
            name, variable.name.partition(":")[0], _sizes(variable.shape), "variable"
        )
    return nodes


def _shape(operation: tf.Operation) -> str:
    """Return the shape that all results of an operation have, or nothing."""
    shapes = {_sizes(tensor.shape) for tensor in operation.outputs}
    return shapes.pop() if len(shapes) == 1 else ""


def _sizes(shape: tf.TensorShape) -> str:
    if shape.rank is None:
        return "?"
    return "×".join("?" if size is None else str(size) for size in shape) or "scalar"


def _lay_out(
    nodes: list[_Node], pairs: list[tuple[int, int]]
) -> tuple[list[_Point], list[list[_Point]]]:
    """Return the centre of each box and the points that each arrow runs through, in columns and rows."""
    rows = _rows(nodes, pairs)
    ways = []
    for source, target in pairs:
        # Where an arrow crosses a row it gets a vertex of its own, so that it keeps clear of the boxes there.
        crossed = range(rows[source] + 1, rows[target])
        ways.append([source, *range(len(rows), len(rows) + len(crossed)), target])
        rows += crossed
    steps = [step for way in ways for step in pairwise(way)]
    layout = igraph.Graph(n=len(rows), edges=steps, directed=True).layout_sugiyama(
        layers=rows
    )
    room = [_half_width(node) for node in nodes] + [0.15] * (len(rows) - len(nodes))
    places = _apart([(x, y) for x, y in layout], room)
    routes = [[places[vertex] for vertex in way] for way in ways]
    for end, neighbour, side in ((0, 1, _HALF_HEIGHT), (-1, -2, -_HALF_HEIGHT)):
        arrows = defaultdict(list)
        for route in routes:
            arrows[route[end]].append(route)
        for (x, y), shared in arrows.items():
            shared.sort(key=lambda route, neighbour=neighbour: route[neighbour])
            for number, route in enumerate(shared):
                route[end] = (x + _PORT * (number - (len(shared) - 1) / 2), y + side)
    return places[: len(nodes)], routes


def _apart(places: list[_Point], room: list[float]) -> list[_Point]:
    """Move what stands too close to its left neighbour in a row to the right. Each needs its room on both sides."""
    apart = list(places)
    ends: dict[float, float] = {}  # of what has been placed in each row
    for number in sorted(range(len(places)), key=lambda number: places[number]):
        x, row = places[number]
        x = max(x, ends.get(row, -math.inf) + room[number])
        apart[number] = (x, row)
        ends[row] = x + room[number]
    return apart


def _half_width(node: _Node) -> float:
    return max(0.5, _CHARACTER * (max(len(node.label), len(node.shape)) + 2) / 2)


def _rows(nodes: list[_Node], pairs: list[tuple[int, int]]) -> list[int]:
    rows = [0] * len(nodes)
    for _ in nodes:  # the longest way through the graph has at most as many arrows as there are boxes
        for source, target in pairs:
            rows[target] = max(rows[target], rows[source] + 1)
    for source in set(range(len(nodes))) - {target for _, target in pairs}:
        # What reads nothing goes right above the first that reads it.
        rows[source] = (
            min((rows[target] for start, target in pairs if start == source), default=1)
            - 1
        )
    return rows


def _draw_arrow(axes: Axes, route: list[_Point]) -> None:
    points, codes = [route[0]], [Path.MOVETO]
    for (x, y), (next_x, next_y) in pairwise(route):
        middle = (y + next_y) / 2
        points += [(x, middle), (next_x, middle), (next_x, next_y)]
        codes += [Path.CURVE4] * 3
    style = "-|>,head_length=5,head_width=2.5"
    axes.add_patch(
        FancyArrowPatch(
            path=Path(points, codes),
            arrowstyle=style,
            color=svg.INK,
            linewidth=0.9,
            zorder=1,
        )
    )


def _draw_node(axes: Axes, place: _Point, node: _Node) -> None:
    box = {"boxstyle": "round,pad=0.4", "facecolor": svg.PAPER, **_STYLES[node.kind]}
    axes.text(
        *place,
        f"{node.label}\n{node.shape}",
        ha="center",
        va="center",
        bbox=box,
        fontsize=12.6,
        zorder=3,
    )
