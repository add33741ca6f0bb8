/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UndSpan:
 * @start: first byte
 * @end: one past the last byte
 *
 * A half-open range of bytes in valid UTF-8 text, on character borders. It is copied, never
 * pointed to. What text it is of is said by the name of the member that holds it.
 */
typedef struct
{
  gsize start;
  gsize end;
} UndSpan;

#define UND_SPAN_EMPTY ((UndSpan){ 0, 0 })

static inline UndSpan
und_span (gsize start, gsize end)
{
  return (UndSpan){ start, end };
}

static inline gsize
und_span_length (UndSpan self)
{
  return self.end - self.start;
}

static inline gboolean
und_span_is_empty (UndSpan self)
{
  return self.end <= self.start;
}

static inline gboolean
und_span_contains (UndSpan self, UndSpan other)
{
  return self.start <= other.start && other.end <= self.end;
}

static inline gboolean
und_span_overlaps (UndSpan self, UndSpan other)
{
  return self.start < other.end && other.start < self.end;
}

static inline gboolean
und_span_equal (UndSpan self, UndSpan other)
{
  return self.start == other.start && self.end == other.end;
}

G_END_DECLS
