// What SQLite takes by a function with a variable number of arguments, which Swift cannot call.
#pragma once

#include <sqlite3.h>

// So much of what a statement would have to undo is kept in memory, in bytes, before a temporary
// file is used. Before the first connection only.
static inline int sqlite_statement_journal(int bytes) {
    return sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, bytes);
}
