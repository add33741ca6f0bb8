/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

/* What the module keeps of each witness is the chain of runs that is worth most. Here all chains of
 * a small table are tried, and what lies between words is counted word by word. */
#include "und-chance-match.h"

#include <string.h>

/* What the module's overview says a gap costs a word of it, and at most, in tenths. */
#define GAP_COST     6
#define MAX_GAP_COST 35
#define WORD_WORTH   10
#define MARK_WORTH   1

#define MAX_VARIANT_WORDS 8
#define MAX_RUNS          10 /* of a witness of which all chains are tried */

typedef struct
{
  GArray *ids;     /* (element-type guint32) */
  GArray *columns; /* (element-type guint32) */
  GByteArray *letters;
  GByteArray *slots;
} Text;

typedef struct
{
  GPtrArray *texts; /* (element-type Text) */
  UndWitness *witnesses;
  gsize *starts;
  guint32 *columns; /* for each token of all */
  gsize n_columns;
} Table;

static inline Text *
text_new (void)
{
  Text *self = g_new (Text, 1);

  *self = (Text){ g_array_new (FALSE, FALSE, sizeof (guint32)),
                  g_array_new (FALSE, FALSE, sizeof (guint32)), g_byte_array_new (),
                  g_byte_array_new () };
  return self;
}

static inline void
text_free (Text *self)
{
  g_array_unref (self->ids);
  g_array_unref (self->columns);
  g_byte_array_unref (self->letters);
  g_byte_array_unref (self->slots);
  g_free (self);
}

static inline void
add (Text *self, guint32 id, gboolean is_word, guint8 slot, guint32 column)
{
  const guint8 n_letters = is_word ? 3 : 0;

  g_array_append_val (self->ids, id);
  g_array_append_val (self->columns, column);
  g_byte_array_append (self->letters, &n_letters, 1);
  g_byte_array_append (self->slots, &slot, 1);
}

static inline void
table_init (Table *self)
{
  *self = (Table){ .texts = g_ptr_array_new_with_free_func ((GDestroyNotify) text_free) };
}

static inline void
table_clear (Table *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self->witnesses);
  g_free (self->starts);
  g_free (self->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static inline Text *
table_add (Table *self)
{
  Text *text = text_new ();

  g_ptr_array_add (self->texts, text);
  return text;
}

/* Puts the texts into the arrays, in the order @order or as they are. */
static inline void
table_fill (Table *self, const guint *order)
{
  const guint n = self->texts->len;
  gsize n_tokens = 0;

  g_free (self->witnesses);
  g_free (self->starts);
  g_free (self->columns);
  self->witnesses = g_new0 (UndWitness, n + 1);
  self->starts = g_new0 (gsize, n + 1);
  for (guint w = 0; w < n; w++)
    n_tokens += ((const Text *) self->texts->pdata[w])->ids->len;
  self->columns = g_new0 (guint32, n_tokens + 1);
  for (guint w = 0; w < n; w++)
    {
      const Text *text = self->texts->pdata[order != NULL ? order[w] : w];
      guint32 *ids = (guint32 *) (gpointer) text->ids->data;

      self->witnesses[w] = (UndWitness){
        { text->ids->len, ids, ids, text->letters->data, NULL },
        text->slots->data,
      };
      self->starts[w + 1] = self->starts[w] + text->ids->len;
      if (text->ids->len > 0)
        memcpy (self->columns + self->starts[w], text->columns->data,
                text->ids->len * sizeof (guint32));
    }
}

static inline guint32
count_tokens (const Table *self, gsize witness)
{
  return (guint32) (self->starts[witness + 1] - self->starts[witness]);
}

static inline guint32
get_column (const Table *self, gsize witness, guint32 token)
{
  return self->columns[self->starts[witness] + token];
}

/* The token of @witness in @column; -1 if it has none there. */
static inline gint
find_token (const Table *self, gsize witness, guint32 column)
{
  for (guint32 t = 0; t < count_tokens (self, witness); t++)
    {
      if (get_column (self, witness, t) == column)
        return (gint) t;
    }
  return -1;
}

/* Words of @witness between two of its tokens, or ends, which are -1 and one past the last. */
static inline guint32
count_words (const Table *self, gsize witness, gint before, gint after)
{
  guint32 n_words = 0;

  for (gint t = before + 1; t < after; t++)
    n_words += self->witnesses[witness].sequence.letters[t] > 0;
  return n_words;
}

/* Words between two tokens of @witness, or ends; or in that other witness which has both and fewest
 * between them, if that is more. */
static inline guint32
measure (const Table *self, gsize witness, gint before, gint after)
{
  const gint n = (gint) count_tokens (self, witness);
  const guint32 own = count_words (self, witness, before, after);
  guint32 least = G_MAXUINT32;

  for (gsize w = 0; w < self->texts->len; w++)
    {
      gint start = -1, end = (gint) count_tokens (self, w);

      if (w == witness)
        continue;
      if (before >= 0)
        start = find_token (self, w, get_column (self, witness, (guint32) before));
      if (after < n)
        end = find_token (self, w, get_column (self, witness, (guint32) after));
      if ((before < 0 || start >= 0) && (after == n || end >= 0) && start < end)
        least = MIN (least, count_words (self, w, start, end));
    }
  return least == G_MAXUINT32 ? own : MAX (own, least);
}

/* Does another token of its column read the same, or is it an instance of the same? */
static inline gboolean
agrees (const Table *self, gsize witness, guint32 token)
{
  const UndWitness *own = &self->witnesses[witness];

  for (gsize w = 0; w < self->texts->len; w++)
    {
      const gint like = find_token (self, w, get_column (self, witness, token));

      if (w == witness || like < 0)
        continue;
      if (self->witnesses[w].sequence.ids[like] == own->sequence.ids[token]
          || (own->slots[token] != 0 && self->witnesses[w].slots[like] == own->slots[token]))
        return TRUE;
    }
  return FALSE;
}

/* Has some other witness the likes of @token and of the next side by side? */
static inline gboolean
goes_on (const Table *self, gsize witness, guint32 token)
{
  for (gsize w = 0; w < self->texts->len; w++)
    {
      const gint like = find_token (self, w, get_column (self, witness, token));
      const gint next = find_token (self, w, get_column (self, witness, token + 1));

      if (w != witness && like >= 0 && next == like + 1)
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  gint start;
  gint end; /* its last token */
  gint worth;
} Run;

static inline GArray *
list_runs (const Table *self, gsize witness)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  Run *last = NULL;

  for (guint32 t = 0; t < count_tokens (self, witness); t++)
    {
      const gboolean is_word = self->witnesses[witness].sequence.letters[t] > 0;

      if (!agrees (self, witness, t))
        continue;
      if (last == NULL || last->end + 1 != (gint) t || !goes_on (self, witness, t - 1))
        {
          g_array_append_val (runs, ((Run){ (gint) t, (gint) t, 0 }));
          last = &g_array_index (runs, Run, runs->len - 1);
        }
      last->end = (gint) t;
      last->worth += is_word ? WORD_WORTH : MARK_WORTH;
    }
  return runs;
}

/* Is there a witness whose like of @token is between its likes of @before and @after? */
static inline gboolean
is_between (const Table *self, gsize witness, gint before, gint token, gint after)
{
  for (gsize w = 0; w < self->texts->len; w++)
    {
      const gint x = find_token (self, w, get_column (self, witness, (guint32) before));
      const gint y = find_token (self, w, get_column (self, witness, (guint32) token));
      const gint z = find_token (self, w, get_column (self, witness, (guint32) after));

      if (w != witness && x >= 0 && x < y && y < z)
        return TRUE;
    }
  return FALSE;
}

/* Sets @is_freed for what is between two tokens, or ends, that stay. */
static inline void
free_between (const Table *self, gsize witness, gint before, gint after, guint8 *is_freed)
{
  const gint n = (gint) count_tokens (self, witness);
  const gboolean is_whole = before < 0 && after == n;
  const gboolean is_long = is_whole || measure (self, witness, before, after) > MAX_VARIANT_WORDS;

  for (gint t = before + 1; t < after; t++)
    is_freed[t] = is_long
                  || (before >= 0 && after < n && !is_between (self, witness, before, t, after));
}

/* What is the chain of those of @runs worth whose bit is set in @chain? */
static inline gint
weigh_chain (const gint *costs, const GArray *runs, guint chain)
{
  const guint width = runs->len + 2;
  guint last = 0;
  gint worth = 0;

  if (chain == 0)
    return -MAX_GAP_COST;
  for (guint r = 0; r < runs->len; r++)
    {
      if ((chain >> r & 1) == 0)
        continue;
      worth += g_array_index (runs, Run, r).worth - costs[last * width + r + 1];
      last = r + 1;
    }
  return worth - costs[last * width + runs->len + 1];
}

/* What the gap between each two of @runs costs; the first and the last are the ends. */
static inline gint *
list_costs (const Table *self, gsize witness, const GArray *runs)
{
  const guint width = runs->len + 2;
  gint *costs = g_new0 (gint, width * width);

  for (guint i = 0; i + 1 < width; i++)
    {
      const gint before = i > 0 ? g_array_index (runs, Run, i - 1).end : -1;

      for (guint j = i + 1; j < width; j++)
        {
          const gint after = j <= runs->len ? g_array_index (runs, Run, j - 1).start
                                            : (gint) count_tokens (self, witness);

          costs[i * width + j] = MIN (GAP_COST * (gint) measure (self, witness, before, after),
                                      MAX_GAP_COST);
        }
    }
  return costs;
}

static inline void
free_rest (const Table *self, gsize witness, const GArray *runs, guint chain, guint8 *is_freed)
{
  gint last = -1;

  memset (is_freed, 0, count_tokens (self, witness));
  for (guint r = 0; r < runs->len; r++)
    {
      const Run *run = &g_array_index (runs, Run, r);

      if ((chain >> r & 1) == 0)
        continue;
      free_between (self, witness, last, run->start, is_freed);
      last = run->end;
    }
  free_between (self, witness, last, (gint) count_tokens (self, witness), is_freed);
}

/* Is what was freed of @witness what one of the best chains frees? FALSE if there are too many
 * chains to tell. */
static inline gboolean
check_best (const Table *self, gsize witness, const guint8 *freed)
{
  const guint32 n = count_tokens (self, witness);
  g_autoptr (GArray) runs = list_runs (self, witness);
  g_autofree gint *costs = list_costs (self, witness, runs);
  g_autofree guint8 *expected = g_new0 (guint8, n + 1);
  gint best = G_MININT;

  if (runs->len > MAX_RUNS)
    return FALSE;
  for (guint chain = 0; chain < 1U << runs->len; chain++)
    best = MAX (best, weigh_chain (costs, runs, chain));
  for (guint chain = 0; chain < 1U << runs->len; chain++)
    {
      if (weigh_chain (costs, runs, chain) != best)
        continue;
      free_rest (self, witness, runs, chain, expected);
      if (n == 0 || memcmp (expected, freed, n) == 0)
        return TRUE;
    }
  g_assert_not_reached ();
}
