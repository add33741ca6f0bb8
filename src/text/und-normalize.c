/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Folded text and the way back.
 *
 * The text is walked once. What a character becomes depends on its neighbours in three cases only:
 * white space runs are one space, dashes take the spaces round them away, and marks that are left
 * out part words as a space would. A pending space is therefore written only when the next
 * character that is seen is known. The map is a sorted list of runs: in a linear run both sides
 * are the same bytes; any other run is indivisible. What was left out is in no run. */
#include "config.h"

#include "und-normalize.h"

#include "und-fold-private.h"
#include "und-text-private.h"

#include <string.h>

typedef struct
{
  UndSpan source;
  UndSpan normalized;
  gboolean is_linear; /* both sides are the same bytes */
} Run;

struct _UndOffsetMap
{
  GArray *runs; /* (element-type Run), sorted on both sides */
  gsize n_source;
  gsize n_normalized;
};

typedef struct
{
  const char *start;
  const char *end;
  UndFold fold;
  GString *out;
  GArray *runs;      /* (element-type Run) (nullable) */
  UndSpan space;     /* the white space that waits, empty if none */
  gboolean is_glued; /* a dash stands last and takes no space after it */
} Folding;

/**
 * und_offset_map_free:
 * @self: (nullable): a map
 *
 * Frees the map.
 */
void
und_offset_map_free (UndOffsetMap *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->runs);
  g_free (self);
}

static UndSpan
get_side (const Run *run, gboolean is_normalized)
{
  return is_normalized ? run->normalized : run->source;
}

/* Index of the first run that ends after @byte, on the normalized side or on that of the source. */
static guint
find_run (const UndOffsetMap *self, gsize byte, gboolean is_normalized)
{
  guint low = 0;
  guint high = self->runs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_side (&g_array_index (self->runs, Run, middle), is_normalized).end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Where position @byte of side @from stands on side @to: at its end if the run is indivisible. */
static gsize
translate_start (const Run *run, UndSpan from, UndSpan to, gsize byte)
{
  return run->is_linear && byte > from.start ? to.start + (byte - from.start) : to.start;
}

static gsize
translate_end (const Run *run, UndSpan from, UndSpan to, gsize byte)
{
  return run->is_linear && byte < from.end ? to.start + (byte - from.start) : to.end;
}

static UndSpan
translate (const UndOffsetMap *self, UndSpan span, gboolean is_normalized)
{
  guint first = find_run (self, span.start, is_normalized);
  guint last;
  const Run *run;
  UndSpan ret;

  if (first == self->runs->len)
    {
      gsize end = is_normalized ? self->n_source : self->n_normalized;

      return und_span (end, end);
    }
  run = &g_array_index (self->runs, Run, first);
  ret.start = translate_start (run, get_side (run, is_normalized), get_side (run, !is_normalized),
                               span.start);
  ret.end = ret.start;
  if (und_span_is_empty (span) || get_side (run, is_normalized).start >= span.end)
    return ret;

  last = find_run (self, span.end - 1, is_normalized);
  if (last == self->runs->len
      || get_side (&g_array_index (self->runs, Run, last), is_normalized).start >= span.end)
    last--;
  run = &g_array_index (self->runs, Run, last);
  ret.end = translate_end (run, get_side (run, is_normalized), get_side (run, !is_normalized),
                           span.end);
  return ret;
}

/**
 * und_offset_map_to_source:
 * @self: a map
 * @normalized_span: bytes of the normalized text
 *
 * Gets the smallest span of the source whose normal form holds @normalized_span; an empty span
 * stays empty. O(log n).
 *
 * Returns: bytes of the source
 */
UndSpan
und_offset_map_to_source (const UndOffsetMap *self, UndSpan normalized_span)
{
  return translate (self, normalized_span, TRUE);
}

/**
 * und_offset_map_to_normalized:
 * @self: a map
 * @source_span: bytes of the source
 *
 * Gets the smallest span of the normalized text that holds what became of @source_span; empty if
 * nothing did. O(log n).
 *
 * Returns: bytes of the normalized text
 */
UndSpan
und_offset_map_to_normalized (const UndOffsetMap *self, UndSpan source_span)
{
  return translate (self, source_span, FALSE);
}

static void
emit (Folding *self, UndSpan source, const char *bytes, gsize n_bytes)
{
  Run run = { source, { self->out->len, self->out->len + n_bytes }, FALSE };
  Run *last;

  g_string_append_len (self->out, bytes, n_bytes);
  if (self->runs == NULL || n_bytes == 0)
    return;
  run.is_linear = n_bytes == und_span_length (source)
                  && memcmp (bytes, self->start + source.start, n_bytes) == 0;
  last = self->runs->len > 0 ? &g_array_index (self->runs, Run, self->runs->len - 1) : NULL;
  if (last != NULL && last->is_linear && run.is_linear && last->source.end == source.start)
    {
      last->source.end = source.end;
      last->normalized.end = run.normalized.end;
    }
  else
    g_array_append_val (self->runs, run);
}

/* Lets the white space at @source wait; it grows the space that waits already. */
static void
hold_space (Folding *self, UndSpan source)
{
  if (und_span_is_empty (self->space))
    self->space = source;
  else
    self->space.end = source.end;
}

static void
emit_seen (Folding *self, UndSpan source, const char *bytes, gsize n_bytes, gboolean is_dash)
{
  if (!und_span_is_empty (self->space) && !is_dash && !self->is_glued && self->out->len > 0)
    emit (self, self->space, " ", 1);
  self->space = UND_SPAN_EMPTY;
  self->is_glued = is_dash;
  emit (self, source, bytes, n_bytes);
}

static gunichar
get_char_before (const Folding *self, const char *at)
{
  return at > self->start ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;
}

static gunichar
get_char_after (const Folding *self, const char *at)
{
  return at < self->end ? g_utf8_get_char (at) : 0;
}

static gboolean
is_gap (gunichar c)
{
  return c != '\n' && c != 0 && und_char_is_space (c);
}

/* The end of the dash that starts at @at, or NULL if it is none: a dash, two hyphens or more, a
 * hyphen between spaces. An en dash between two digits is a hyphen. */
static const char *
find_dash_end (const Folding *self, const char *at)
{
  const char *p = at;
  gboolean has_dash = FALSE;
  guint n = 0;
  gunichar first = g_utf8_get_char (at);

  for (; p < self->end; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (!und_fold_is_dash (c) && !und_fold_is_hyphen (c))
        break;
      has_dash |= und_fold_is_dash (c);
    }
  if (n == 1 && first == 0x2013 && g_unichar_isdigit (get_char_before (self, at))
      && g_unichar_isdigit (get_char_after (self, p)))
    return NULL;
  if (n == 1 && !has_dash
      && !(is_gap (get_char_before (self, at)) && is_gap (get_char_after (self, p))))
    return NULL;
  return n > 0 ? p : NULL;
}

/* Is the mark at @at kept although marks are left out, as in "1.5"? */
static gboolean
is_inside_number (const Folding *self, const char *at)
{
  return g_unichar_isdigit (get_char_before (self, at))
         && g_unichar_isdigit (get_char_after (self, g_utf8_next_char (at)))
         && (*at == '.' || *at == ',');
}

/* Leaves out the mark at @source; unless it stands inside a word, it parts two as a space does. */
static void
leave_out (Folding *self, UndSpan source, gunichar c)
{
  gboolean is_inner = c == '\'' || c == '.' || c == 0x2019;

  if (!is_inner || !g_unichar_isalnum (get_char_before (self, self->start + source.start))
      || !g_unichar_isalnum (get_char_after (self, self->start + source.end)))
    hold_space (self, source);
}

/* Folds what stands at @at, and returns where the next character stands. */
static const char *
fold_one (Folding *self, const char *at)
{
  const char *next = g_utf8_next_char (at);
  gunichar c = g_utf8_get_char (at);
  UndSpan source = und_span (at - self->start, next - self->start);
  char bytes[UND_FOLD_MAX_BYTES];
  gsize n_bytes;

  if (self->fold & (UND_FOLD_TYPOGRAPHY | UND_FOLD_PUNCTUATION))
    {
      if (self->fold & UND_FOLD_TYPOGRAPHY && und_fold_is_invisible (c))
        return next;
      if (und_char_is_space (c))
        {
          hold_space (self, source);
          return next;
        }
    }
  if (self->fold & UND_FOLD_PUNCTUATION && und_fold_is_mark (c) && !is_inside_number (self, at))
    {
      leave_out (self, source, c);
      return next;
    }
  if (self->fold & UND_FOLD_TYPOGRAPHY && (und_fold_is_hyphen (c) || und_fold_is_dash (c)))
    {
      const char *dash_end = find_dash_end (self, at);

      if (dash_end != NULL)
        {
          source.end = dash_end - self->start;
          emit_seen (self, source, UND_FOLD_DASH, strlen (UND_FOLD_DASH), TRUE);
          return dash_end;
        }
      c = '-';
    }
  n_bytes = und_fold_char (c, self->fold, bytes);
  emit_seen (self, source, bytes, n_bytes, FALSE);
  return next;
}

/**
 * und_normalize:
 * @utf8: (array length=n_bytes): stored text; need not end in NUL
 * @n_bytes: its length
 * @fold: what to leave aside
 * @map: (out) (optional) (transfer full): leads back to @utf8
 *
 * Folds text. Under %UND_FOLD_TYPOGRAPHY or %UND_FOLD_PUNCTUATION a run of white space is one
 * space, and none stands at the ends; marks that are left out part words as a space does, but for
 * an apostrophe or a full stop inside a word, and marks inside a number are kept. A hyphen between
 * two spaces is a dash. O(n).
 *
 * Returns: (transfer full): valid UTF-8
 */
char *
und_normalize (const char *utf8, gsize n_bytes, UndFold fold, UndOffsetMap **map)
{
  Folding self = { utf8, utf8 + n_bytes, fold, g_string_sized_new (n_bytes + 1),
                   NULL, UND_SPAN_EMPTY, FALSE };

  if (map != NULL)
    self.runs = g_array_new (FALSE, FALSE, sizeof (Run));
  for (const char *at = utf8; at < self.end;)
    at = fold_one (&self, at);
  if (map != NULL)
    {
      *map = g_new (UndOffsetMap, 1);
      (*map)->runs = self.runs;
      (*map)->n_source = n_bytes;
      (*map)->n_normalized = self.out->len;
    }
  return g_string_free (self.out, FALSE);
}

/* Characters that are folded before two texts are held against each other again. */
#define STEP 32

static const char *
fold_some (Folding *self, const char *at)
{
  for (guint i = 0; i < STEP && at < self->end; i++)
    at = fold_one (self, at);
  return at;
}

/* Is what is folded of both alike, as far as both go? The first @n_same bytes are. */
static gboolean
go_on_alike (const Folding *a, const Folding *b, gsize *n_same)
{
  gsize n = MIN (a->out->len, b->out->len);
  gboolean is_alike = memcmp (a->out->str + *n_same, b->out->str + *n_same, n - *n_same) == 0;

  *n_same = n;
  return is_alike;
}

/* Is @self, of which what stands from @at on is not folded yet, at its end, and @other longer? */
static gboolean
is_outrun (const Folding *self, const char *at, const Folding *other)
{
  return at == self->end && other->out->len > self->out->len;
}

/* The next ASCII letter or digit from *@at on, in lower case; 0 at the end or at a character beyond
 * ASCII. */
static char
find_plain (const char **at, const char *end)
{
  for (; *at < end && (guint8) * *at < 0x80; (*at)++)
    {
      if (g_ascii_isalnum (**at))
        return g_ascii_tolower (*(*at)++);
    }
  return 0;
}

/* Do two texts begin with different letters? No folding makes those the same, and most words that
 * differ do so at once. */
static gboolean
starts_otherwise (const char *a, gsize n_a, const char *b, gsize n_b)
{
  const char *a_end = a + n_a, *b_end = b + n_b;

  for (;;)
    {
      char in_a = find_plain (&a, a_end), in_b = find_plain (&b, b_end);

      if (in_a == 0 || in_b == 0)
        return FALSE;
      if (in_a != in_b)
        return TRUE;
    }
}

/**
 * und_normalize_equal:
 * @a: (array length=n_a): stored text
 * @n_a: its length
 * @b: (array length=n_b): stored text
 * @n_b: its length
 * @fold: what to leave aside
 *
 * Tells whether two texts are the same once folded. O(n) in what they have alike from the start.
 *
 * Returns: whether they are
 */
gboolean
und_normalize_equal (const char *a, gsize n_a, const char *b, gsize n_b, UndFold fold)
{
  Folding first = { a, a + n_a, fold, NULL, NULL, UND_SPAN_EMPTY, FALSE };
  Folding second = { b, b + n_b, fold, NULL, NULL, UND_SPAN_EMPTY, FALSE };
  gsize n_same = 0;
  gboolean is_equal = TRUE;

  if (n_a == n_b && (n_a == 0 || memcmp (a, b, n_a) == 0))
    return TRUE;
  if (starts_otherwise (a, n_a, b, n_b))
    return FALSE;
  first.out = g_string_new (NULL);
  second.out = g_string_new (NULL);
  while (is_equal && (a < first.end || b < second.end))
    {
      a = fold_some (&first, a);
      b = fold_some (&second, b);
      is_equal = go_on_alike (&first, &second, &n_same) && !is_outrun (&first, a, &second)
                 && !is_outrun (&second, b, &first);
    }
  is_equal = is_equal && first.out->len == second.out->len;
  g_string_free (first.out, TRUE);
  g_string_free (second.out, TRUE);
  return is_equal;
}
