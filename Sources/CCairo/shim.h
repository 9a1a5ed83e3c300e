// What CairoCanvas needs from C: cairo draws, Pango sets text, libspng writes PNG files.
// Macros do not cross into Swift, so the few that are needed stand here as functions.
#pragma once

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>
#include <spng.h>

/// Pango counts in 1/1024 of a point.
static inline double thubay_pango_scale(void) { return PANGO_SCALE; }
