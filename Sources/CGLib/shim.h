// What the second factor needs from C: keyed hashes with SHA-1, as its standard has them.
#pragma once

#include <glib.h>
