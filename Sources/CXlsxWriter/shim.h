// What Office needs of libxlsxwriter: workbooks with numbers, days, formulas, lists and charts.
#pragma once

#include <xlsxwriter.h>
