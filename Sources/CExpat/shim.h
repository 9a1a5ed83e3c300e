// What Workbooks needs of expat: elements as they come, with a pause after each row.
#pragma once

#include <expat.h>
