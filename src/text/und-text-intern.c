/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Token ids under a fold. A dash typed as hyphens and an ellipsis typed as full stops are several
 * tokens; the first of them gets the id of the mark and the rest none, so that both spellings give
 * the same ids. */
#include "config.h"

#include "und-fold-private.h"
#include "und-text-private.h"

#include <string.h>

typedef struct
{
  const char *bytes;
  gsize n_bytes;
  const UndToken *tokens;
  gsize n_tokens;
  UndFold fold;
  UndInterner *interner;
  GString *folded; /* scratch */
} Interning;

static gunichar
get_first_char (const Interning *self, gsize index)
{
  return g_utf8_get_char (self->bytes + self->tokens[index].span.start);
}

static gboolean
is_adjacent (const Interning *self, gsize index)
{
  return index < self->n_tokens
         && self->tokens[index].span.start == self->tokens[index - 1].span.end;
}

static gboolean
is_gap_at (const Interning *self, gsize byte)
{
  return byte < self->n_bytes && self->bytes[byte] != '\n'
         && und_char_is_space (g_utf8_get_char (self->bytes + byte));
}

static gboolean
is_between_gaps (const Interning *self, gsize index)
{
  UndSpan span = self->tokens[index].span;
  const char *before;

  if (span.start == 0 || !is_gap_at (self, span.end))
    return FALSE;
  before = g_utf8_prev_char (self->bytes + span.start);
  return is_gap_at (self, before - self->bytes);
}

static gboolean
is_between_digits (const Interning *self, gsize index)
{
  UndSpan span = self->tokens[index].span;

  return span.start > 0 && span.end < self->n_bytes
         && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (self->bytes + span.start)))
         && g_unichar_isdigit (g_utf8_get_char (self->bytes + span.end));
}

/* How many tokens from @index on are one dash; 0 if none. */
static gsize
measure_dash (const Interning *self, gsize index)
{
  gboolean has_dash = FALSE;
  gsize n = 0;

  for (; n == 0 || is_adjacent (self, index + n); n++)
    {
      gunichar c = get_first_char (self, index + n);

      if (!und_fold_is_dash (c) && !und_fold_is_hyphen (c))
        break;
      has_dash |= und_fold_is_dash (c);
    }
  if (n != 1)
    return n;
  if (has_dash)
    return get_first_char (self, index) == 0x2013 && is_between_digits (self, index) ? 0 : 1;
  return is_between_gaps (self, index) ? 1 : 0;
}

/* 3 if "..." starts at @index, else 0. */
static gsize
measure_ellipsis (const Interning *self, gsize index)
{
  for (gsize n = 0; n < 3; n++)
    {
      if ((n > 0 && !is_adjacent (self, index + n)) || get_first_char (self, index + n) != '.')
        return 0;
    }
  return 3;
}

static guint32
intern_folded (Interning *self)
{
  if (self->folded->len == 0)
    return UND_TOKEN_ID_NONE;
  return und_interner_intern (self->interner, self->folded->str, self->folded->len);
}

/* Gives the token at @index its id, and returns how many tokens are done with. */
static gsize
intern_one (Interning *self, gsize index, guint32 *ids)
{
  UndToken token = self->tokens[index];
  gboolean is_word = token.kind <= UND_TOKEN_NUMBER;
  gsize n = 0;

  if (!is_word && self->fold & UND_FOLD_PUNCTUATION)
    {
      ids[index] = UND_TOKEN_ID_NONE;
      return 1;
    }
  if (!is_word && self->fold & UND_FOLD_TYPOGRAPHY)
    {
      n = measure_dash (self, index);
      g_string_assign (self->folded, UND_FOLD_DASH);
      if (n == 0)
        {
          n = measure_ellipsis (self, index);
          g_string_assign (self->folded, UND_FOLD_ELLIPSIS);
        }
    }
  if (n == 0)
    {
      und_fold_token (self->bytes, &token, self->fold, self->folded);
      n = 1;
    }
  ids[index] = intern_folded (self);
  for (gsize i = 1; i < n; i++)
    ids[index + i] = UND_TOKEN_ID_NONE;
  return n;
}

/**
 * und_text_intern_tokens:
 * @self: a text
 * @interner: gives the numbers
 * @fold: what to leave aside
 *
 * Numbers every token by its folded form. %UND_TOKEN_ID_NONE is given to a token of which nothing
 * is left: to punctuation and symbols under %UND_FOLD_PUNCTUATION; under %UND_FOLD_TYPOGRAPHY also
 * to a mark that is not seen and to every token but the first of "--", "---" or "...", which are
 * one mark. O(n).
 *
 * Returns: (transfer full): one id for each token
 */
guint32 *
und_text_intern_tokens (UndText *self, UndInterner *interner, UndFold fold)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  Interning interning = { .fold = fold, .interner = interner, .folded = folded };
  guint32 *ids;

  interning.bytes = und_text_get_bytes (self, &interning.n_bytes);
  interning.tokens = und_text_get_tokens (self, &interning.n_tokens);
  ids = g_new (guint32, interning.n_tokens + 1);
  for (gsize i = 0; i < interning.n_tokens;)
    i += intern_one (&interning, i, ids);
  return ids;
}
