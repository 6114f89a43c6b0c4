"""Pictures, tables and sentences that a page's follow-up blocks make from what their snippet has just computed."""

from tf2_memo.figures.axes import draw_reshape, draw_rows, draw_sum
from tf2_memo.figures.batches import draw_batches
from tf2_memo.figures.charts import interval_chart, line_chart
from tf2_memo.figures.confusion import draw_confusion
from tf2_memo.figures.explorer import Run, explorer
from tf2_memo.figures.frame import Frame
from tf2_memo.figures.graph import draw_graph
from tf2_memo.figures.layers import draw_layers
from tf2_memo.figures.neighbours import beside, course
from tf2_memo.figures.picks import draw_gather, draw_one_hot
from tf2_memo.figures.products import draw_elementwise, draw_product
from tf2_memo.figures.rasters import draw_pictures
from tf2_memo.figures.regions import draw_regions
from tf2_memo.figures.small_multiples import panels
from tf2_memo.figures.surface import paths_on_surface
from tf2_memo.figures.table import table
from tf2_memo.figures.verdict import (
    break_even,
    compare,
    crossing,
    ends_below,
    headline,
    loss_after,
    lowest_end,
)

__all__ = [
    "Frame",
    "Run",
    "beside",
    "break_even",
    "compare",
    "course",
    "crossing",
    "draw_batches",
    "draw_confusion",
    "draw_elementwise",
    "draw_gather",
    "draw_graph",
    "draw_layers",
    "draw_one_hot",
    "draw_pictures",
    "draw_product",
    "draw_regions",
    "draw_reshape",
    "draw_rows",
    "draw_sum",
    "ends_below",
    "explorer",
    "headline",
    "interval_chart",
    "line_chart",
    "loss_after",
    "lowest_end",
    "panels",
    "paths_on_surface",
    "table",
]
