// What Workbooks and Office need of libzip: the parts of a workbook or of a text, one by one.
#pragma once

#include <zip.h>
