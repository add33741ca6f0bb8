/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-shared-words.h"

#include "und-numbers.h"

/* Overview
 *
 * Task: of many parts, find those that can share a passage with the one in hand, without looking at
 * every pair; and say how common a passage is.
 *
 * Every GRAM_WORDS words in a row are filed under their hash, with the number of parts that have
 * them and the first UND_COMMON_PARTS_MAX of these. A passage has a seed of more words, so no pair
 * that shares one is missed, but for what is common: the thousandth release made after one template
 * is told of the first, through which all are joined, and not of 999. A wrong answer of the hash
 * costs a comparison, and no more.
 *
 * Cost: linear in the words; a part is told of UND_COMMON_PARTS_MAX others for each of its words at
 * most. Memory is about 64 bytes for every distinct gram.
 *
 * Known bad case: of a quotation that is altered in every fourth word, and of no other common
 * words, nothing is told. */

#define GRAM_WORDS  4u
#define SLOTS_MIN   1024u
#define NUMBER_NONE G_MAXUINT32

typedef struct
{
  guint64 key;       /* hash of the words; 0: nothing filed here */
  guint32 n_parts;   /* that have them */
  guint32 last_part; /* that was counted */
  guint32 n_letters; /* that these are about */
  guint32 n_holders; /* parts that were added */
  guint32 first;     /* in holders */
  guint32 last;
} Gram;

/* A part that has a gram. */
typedef struct
{
  guint32 part;
  guint32 next; /* in holders, or NUMBER_NONE */
} Holder;

struct _UndSharedWords
{
  const UndWordTable *table; /* lent */
  Gram *grams;
  gsize n_slots; /* a power of two */
  gsize n_grams;
  GArray *holders;     /* (element-type Holder) */
  GHashTable *letters; /* set of hashes of gram and letter */
};

/**
 * und_shared_words_new:
 * @table: the words of all parts; lent
 *
 * Makes an empty file of words.
 *
 * Returns: (transfer full): the file
 */
UndSharedWords *
und_shared_words_new (const UndWordTable *table)
{
  UndSharedWords *self = g_new0 (UndSharedWords, 1);

  self->table = table;
  self->n_slots = SLOTS_MIN;
  self->grams = g_new0 (Gram, self->n_slots);
  self->holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  self->letters = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * und_shared_words_free:
 * @self: (transfer full): a file
 *
 * Frees it.
 */
void
und_shared_words_free (UndSharedWords *self)
{
  g_free (self->grams);
  g_array_unref (self->holders);
  g_hash_table_unref (self->letters);
  g_free (self);
}

static guint64
mix (guint64 sum, guint64 value)
{
  sum = (sum ^ value) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return sum ^ (sum >> 32);
}

static guint64
hash_gram (const guint32 *words)
{
  guint64 sum = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (guint i = 0; i < GRAM_WORDS; i++)
    sum = mix (sum, words[i]);
  return sum != 0 ? sum : 1;
}

static gsize
find_slot (const Gram *grams, gsize n_slots, guint64 key)
{
  gsize slot = key & (n_slots - 1);

  while (grams[slot].key != 0 && grams[slot].key != key)
    slot = (slot + 1) & (n_slots - 1);
  return slot;
}

static void
grow (UndSharedWords *self)
{
  gsize n_slots = self->n_slots * 2;
  Gram *grams = g_new0 (Gram, n_slots);

  for (gsize i = 0; i < self->n_slots; i++)
    if (self->grams[i].key != 0)
      grams[find_slot (grams, n_slots, self->grams[i].key)] = self->grams[i];
  g_free (self->grams);
  self->grams = grams;
  self->n_slots = n_slots;
}

static Gram *
ensure_gram (UndSharedWords *self, const guint32 *words)
{
  guint64 key = hash_gram (words);
  Gram *gram = NULL;

  if (2 * self->n_grams >= self->n_slots)
    grow (self);
  gram = &self->grams[find_slot (self->grams, self->n_slots, key)];
  if (gram->key == 0)
    {
      *gram = (Gram){ .key = key, .last_part = NUMBER_NONE, .first = NUMBER_NONE };
      self->n_grams++;
    }
  return gram;
}

static const Gram *
look_up (const UndSharedWords *self, const guint32 *words)
{
  const Gram *gram = &self->grams[find_slot (self->grams, self->n_slots, hash_gram (words))];

  return gram->key != 0 ? gram : NULL;
}

static void
count_letter (UndSharedWords *self, Gram *gram, int letter)
{
  guint64 key = mix (gram->key, (guint64) letter);

  if (g_hash_table_contains (self->letters, &key))
    return;
  g_hash_table_add (self->letters, g_memdup2 (&key, sizeof (key)));
  gram->n_letters++;
}

/**
 * und_shared_words_count:
 * @self: a file
 * @part: number of a part
 * @letter: number of the letter that it is about, or -1
 *
 * Counts the words of a part, each once, however often they stand there.
 */
void
und_shared_words_count (UndSharedWords *self, guint part, int letter)
{
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (self->table, part, &n_words);

  for (gsize i = 0; i + GRAM_WORDS <= n_words; i++)
    {
      Gram *gram = ensure_gram (self, words + i);

      if (gram->last_part == part)
        continue;
      gram->last_part = part;
      gram->n_parts++;
      if (letter >= 0)
        count_letter (self, gram, letter);
    }
}

/**
 * und_shared_words_add:
 * @self: a file
 * @part: number of a part, above those of the parts that were added before
 *
 * Files a part under its words, so that und_shared_words_find() can tell of it.
 */
void
und_shared_words_add (UndSharedWords *self, guint part)
{
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (self->table, part, &n_words);

  for (gsize i = 0; i + GRAM_WORDS <= n_words; i++)
    {
      Gram *gram = ensure_gram (self, words + i);
      Holder holder = { part, NUMBER_NONE };

      if (gram->first != NUMBER_NONE
          && g_array_index (self->holders, Holder, gram->last).part == part)
        continue;
      if (gram->n_holders++ >= UND_COMMON_PARTS_MAX)
        {
          gram->n_holders = UND_COMMON_PARTS_MAX + 1;
          continue;
        }
      if (gram->first == NUMBER_NONE)
        gram->first = self->holders->len;
      else
        g_array_index (self->holders, Holder, gram->last).next = self->holders->len;
      gram->last = self->holders->len;
      g_array_append_val (self->holders, holder);
    }
}

/**
 * und_shared_words_find:
 * @self: a file
 * @part: number of a part
 *
 * Finds the parts that have words in a row in common with one; of what is common, the first alone.
 *
 * Returns: (transfer full) (element-type guint): their numbers, ascending
 */
GArray *
und_shared_words_find (UndSharedWords *self, guint part)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (self->table, part, &n_words);

  for (gsize i = 0; i + GRAM_WORDS <= n_words; i++)
    {
      const Gram *gram = look_up (self, words + i);
      guint32 next = gram != NULL ? gram->first : NUMBER_NONE;

      while (next != NUMBER_NONE)
        {
          const Holder *holder = &g_array_index (self->holders, Holder, next);

          if (holder->part != part && g_hash_table_add (known, GUINT_TO_POINTER (holder->part + 1)))
            g_array_append_val (found, holder->part);
          next = gram->n_holders > UND_COMMON_PARTS_MAX ? NUMBER_NONE : holder->next;
        }
    }
  und_numbers_sort (found);
  return found;
}

static guint
get_middle (GArray *numbers)
{
  und_numbers_sort (numbers);
  return g_array_index (numbers, guint, numbers->len / 2);
}

/**
 * und_shared_words_measure:
 * @self: a file in which all parts were counted
 * @part: number of a part
 * @span: a passage of it
 *
 * Says how far a passage is spread: in as many parts as the words in the middle of its order, so
 * that a phrase of everybody's inside does not make it common, nor a misprint rare.
 *
 * Returns: the spread; zeros if there are too few words
 */
UndSpread
und_shared_words_measure (UndSharedWords *self, guint part, UndSpan span)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (guint));
  UndWordRange range = und_word_table_find (self->table, part, span);
  gsize n_words = 0;
  const guint32 *words = und_word_table_get_words (self->table, part, &n_words);

  for (gsize i = range.first; i + GRAM_WORDS <= range.first + range.n_words; i++)
    {
      const Gram *gram = look_up (self, words + i);
      guint n_parts = gram != NULL ? gram->n_parts : 0;
      guint n_letters = gram != NULL ? gram->n_letters : 0;

      g_array_append_val (parts, n_parts);
      g_array_append_val (letters, n_letters);
    }
  if (parts->len == 0)
    return (UndSpread){ 0, 0 };
  return (UndSpread){ get_middle (parts), get_middle (letters) };
}
