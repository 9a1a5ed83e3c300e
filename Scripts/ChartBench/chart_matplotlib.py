"""The chart of 19 communes with matplotlib: DATA FOLDER COUNT PROCESSES."""
import sys
from multiprocessing import Pool

import matplotlib

matplotlib.use("Agg")
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

data, folder, count, processes = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
matplotlib.rcParams["font.family"] = "DejaVu Sans"
matplotlib.rcParams["font.size"] = 7
matplotlib.rcParams["hatch.linewidth"] = 0.6


def number(text):
    return 0.0 if text == "?" else float(text)


with open(data, encoding="utf-8") as lines:
    rows = [line.rstrip("\n").split("\t") for line in lines]
names = [row[0] for row in rows]
met, own, unknown = ([number(row[column]) for row in rows] for column in (1, 2, 3))
places = list(range(len(rows)))


def draw(index):
    figure = Figure(figsize=(1890 / 300, 1063 / 300), dpi=300)
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.2, 0.14, 0.72, 0.68))
    axes.barh(places, met, 0.7, color="#0072b2", label="đạt")
    axes.barh(places, own, 0.7, left=met, color="white", edgecolor="#0072b2", hatch="////",
              linewidth=0.6, label="mới tự đánh giá")
    ends = [a + b for a, b in zip(met, own)]
    axes.barh(places, unknown, 0.7, left=ends, color="white", edgecolor="#8c8c8c", hatch="//",
              linewidth=0.6, label="chưa có số liệu")
    axes.axvline(19, color="#1f1f1f", linewidth=0.9)
    for place, row in enumerate(rows):
        axes.text(19.4, place, row[4], va="center")
    axes.set_yticks(places, names)
    axes.set_xlim(0, 19)
    axes.set_ylim(18.5, -0.5)
    axes.set_xticks([])
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    figure.text(0.02, 0.94, "Số tiêu chí nông thôn mới đạt theo xã", size=11, weight="bold")
    figure.legend(loc="upper left", bbox_to_anchor=(0.01, 0.92), ncol=3, frameon=False)
    figure.text(0.02, 0.085, "Nguồn: sổ theo dõi ra quân, kết quả đánh giá · "
                "Số liệu đến ngày 30/06/2024")
    figure.text(0.02, 0.05, "† Mức đạt chuẩn chưa đối chiếu văn bản gốc, chỉ để tham khảo.")
    figure.text(0.02, 0.015, "Số liệu mô phỏng, không dùng để báo cáo", weight="bold")
    figure.savefig(f"{folder}/chart-{index}.png", dpi=300)


if processes > 1:
    with Pool(processes) as pool:
        pool.map(draw, range(count))
else:
    for each in range(count):
        draw(each)
