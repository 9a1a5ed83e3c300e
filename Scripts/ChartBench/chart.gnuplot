# The chart of 19 communes with gnuplot's pngcairo; variables: data, folder, count.
set terminal pngcairo size 1890,1063 font "DejaVu Sans,29" linewidth 3
set title "Số tiêu chí nông thôn mới đạt theo xã" left offset graph -0.2,0 font "DejaVu Sans Bold,46"
set key outside top left horizontal reverse Left
set datafile separator "\t"
set datafile missing "?"
set style fill solid 1.0
set yrange [18.5:-0.5]
set xrange [0:23]
unset xtics
set border 2
set ytics scale 0
set lmargin 22
set bmargin 5
set label 1 "Nguồn: sổ theo dõi ra quân, kết quả đánh giá · Số liệu đến ngày 30/06/2024" at screen 0.02,0.075
set label 2 "† Mức đạt chuẩn chưa đối chiếu văn bản gốc, chỉ để tham khảo." at screen 0.02,0.045
set label 3 "Số liệu mô phỏng, không dùng để báo cáo" at screen 0.02,0.015 font "DejaVu Sans Bold,29"
set arrow 1 from 19,graph 0 to 19,graph 1 nohead lw 1.5 front
do for [i = 1:count] {
    set output sprintf("%s/chart-%d.png", folder, i)
    plot data using (0):0:(0):2:($0-0.35):($0+0.35):ytic(1) with boxxyerror fc rgb "#0072b2" title "đạt", \
        data using 2:0:2:($2+$3):($0-0.35):($0+0.35) with boxxyerror fs pattern 5 fc rgb "#0072b2" title "mới tự đánh giá", \
        data using 2:0:($2+$3):($2+$3+$4):($0-0.35):($0+0.35) with boxxyerror fs pattern 4 fc rgb "#8c8c8c" title "chưa có số liệu", \
        data using (19.4):0:5 with labels left notitle
}
