// What the log and the server need from C: hashes, random bytes, passwords and sealed boxes.
#pragma once

#include <sodium.h>
