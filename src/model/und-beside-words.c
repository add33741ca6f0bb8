/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-beside-private.h"

#include "und-numbers.h"
#include "und-text.h"

#include <string.h>

/* The words of a demand, as far as they say what is asked for: folded, without the endings that
 * English grammar adds, and told apart in those that frame a demand, those that turn it against
 * something, and all others. In another language the endings stay and every word is content. */

/* Grammar, and how a demand is made. */
static const char frame_words[] =
  "a an the and or but nor of in on at to for from by with as into onto over under about "
  "between among through during until since after before within upon than then so that this "
  "these those which who whom whose what when where how why if because while whether is are was "
  "were be been being am has have having had do does did doing done will would shall should may "
  "might can could must it its they them their theirs he him his she her hers we us our ours "
  "you your yours i me my all any each every some such same other another both more most very "
  "also too only just there here without once soon now ask call urge demand request "
  "respectfully want wish hope expect insist petition therefore hereby please immediately "
  "further reason concern take taken took give given gave make made let go get";

/* What asks for less, for an end or for nothing. A demand and its opposite have all other words in
 * common: "close the bridge", "keep the bridge open". */
static const char against_words[] =
  "against abandon abolish ban banned block cancel cancellation cease close closure curb cut defer "
  "defund delay demolish demolition deny discontinue dismantle drop elimination eliminate end "
  "forbid forbidden freeze halt limit lower oppose overturn pause postpone prevent prohibit "
  "prohibition reduce reduction refusal refuse reject rejection remove removal repeal rescind "
  "resign restrict reverse revoke scrap shelve shrink shut shutter slash stop suspend suspension "
  "terminate termination undo veto weaken withdraw withdrawn withdrew withdrawal";

/* What turns the words after it round: "do not close". */
static const char negation_words[] = "not no never neither cannot";

/* "the end of the year", "a speed limit": after an article these are things, and ask for nothing.
 */
static const char *const thing_words[] = {
  "block", "close", "cut", "drop", "end", "limit", "stop"
};
static const char *const articles[] = { "a", "an", "any", "each", "the", "this" };

/* "not only", "not just", "no later than": for both, or for neither. */
static const char *const additive_words[] = { "only",  "just",   "merely", "simply", "later",
                                              "fewer", "sooner", "less",   "more" };

/* A longer token is no word; it is told by its beginning. */
#define MAX_WORD_BYTES 64

/* What a stem keeps at least, in letters, so that "need" and "ring" stay whole. */
#define MIN_STEM 3

static gboolean
strip_ending (char *word, const char *ending, const char *instead)
{
  gsize n = strlen (word);
  gsize n_ending = strlen (ending);

  if (n < n_ending + MIN_STEM || strcmp (word + n - n_ending, ending) != 0)
    return FALSE;
  strcpy (word + n - n_ending, instead);
  return TRUE;
}

static void
strip_plural (char *word)
{
  gsize n = strlen (word);

  if (strip_ending (word, "'s", "") || strip_ending (word, "ies", "y")
      || strip_ending (word, "sses", "ss"))
    return;
  if (n > MIN_STEM && word[n - 1] == 's' && strchr ("su", word[n - 2]) == NULL
      && !g_str_has_suffix (word, "is"))
    word[n - 1] = '\0';
}

/* "planned" → "plann" → "plan", but "felled" → "fell". */
static void
undouble (char *word)
{
  gsize n = strlen (word);

  if (n > MIN_STEM && word[n - 1] == word[n - 2] && strchr ("bdgmnprt", word[n - 1]) != NULL)
    word[n - 1] = '\0';
}

/* Takes endings off, much more roughly than Porter (1980): that two forms of one word come out the
 * same is wanted, not that the result is a word. */
static void
stem (char *word)
{
  strip_plural (word);
  if (strip_ending (word, "ing", "") || strip_ending (word, "ed", ""))
    undouble (word);
  else
    strip_ending (word, "ly", "");
  strip_ending (word, "e", "");
}

static void
list_words (UndDemandLexicon *self, const char *words, UndDemandWordKind kind)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      stem (list[i]);
      g_hash_table_insert (self->listed, g_strdup (list[i]), GUINT_TO_POINTER (kind));
    }
}

void
und_demand_lexicon_init (UndDemandLexicon *self)
{
  self->interner = und_interner_new ();
  self->kinds = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  list_words (self, frame_words, UND_DEMAND_WORD_FRAME);
  list_words (self, against_words, UND_DEMAND_WORD_AGAINST);
  list_words (self, negation_words, UND_DEMAND_WORD_NEGATION);
}

void
und_demand_lexicon_clear (UndDemandLexicon *self)
{
  g_clear_pointer (&self->interner, und_interner_free);
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_pointer (&self->listed, g_hash_table_unref);
}

static guint32
intern_stem (UndDemandLexicon *self, const char *word)
{
  guint32 id = und_interner_intern (self->interner, word, strlen (word));

  if (id == self->kinds->len)
    {
      guint8 kind = (guint8) GPOINTER_TO_UINT (g_hash_table_lookup (self->listed, word));

      g_array_append_val (self->kinds, kind);
    }
  return id;
}

static gboolean
is_one_of (const char *word, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* How many of the first tokens are the number of an item: "1.", "(2)", "c)". */
static gsize
measure_item_number (UndText *text, const UndToken *tokens, gsize n_tokens)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  gsize first = n_tokens > 0 && bytes[tokens[0].span.start] == '(' ? 1 : 0;
  const UndToken *number = &tokens[first];

  if (n_tokens < first + 2
      || (number->kind != UND_TOKEN_NUMBER
          && !(number->kind == UND_TOKEN_WORD && und_span_length (number->span) == 1))
      || strchr (".)", bytes[tokens[first + 1].span.start]) == NULL)
    return 0;
  return first + 2;
}

/* The words of a demand as they are read, one after the other. */
typedef struct
{
  UndDemandLexicon *lexicon;
  GArray *ids;                     /* (element-type guint32): the stems so far */
  char before[MAX_WORD_BYTES + 1]; /* the word before, or "" */
} DemandReading;

/* Adds a word; drops the one before where both together turn nothing round. */
static void
add_word (DemandReading *self, char *word)
{
  gboolean is_after_no = is_one_of (self->before, (const char *const[]){ "not", "no" }, 2);
  gboolean is_thing = is_one_of (word, thing_words, G_N_ELEMENTS (thing_words))
                      && is_one_of (self->before, articles, G_N_ELEMENTS (articles));
  char stemmed[MAX_WORD_BYTES + 2];
  guint32 id;

  if (is_after_no && is_one_of (word, additive_words, G_N_ELEMENTS (additive_words)))
    g_array_set_size (self->ids, self->ids->len - 1);
  /* "without (any, further) delay" hurries. */
  if (strcmp (word, "delay") == 0 && strcmp (self->before, "without") == 0)
    {
      g_array_set_size (self->ids, self->ids->len - 1);
      return;
    }
  if (strcmp (self->before, "without") != 0
      || !is_one_of (word, (const char *const[]){ "any", "further" }, 2))
    strcpy (self->before, word);
  else
    return;
  strcpy (stemmed, word);
  stem (stemmed);
  if (is_thing)
    strcat (stemmed, "#");
  id = intern_stem (self->lexicon, stemmed);
  g_array_append_val (self->ids, id);
}

GArray *
und_demand_lexicon_read (UndDemandLexicon *self, const char *demand)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (UndText) text = und_text_new (demand, strlen (demand), NULL);
  g_autoptr (UndInterner) folded = und_interner_new ();
  g_autofree guint32 *words = und_text_intern_tokens (text, folded,
                                                      UND_FOLD_TYPOGRAPHY | UND_FOLD_CASE);
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  DemandReading reading = { .lexicon = self, .ids = ids };

  for (gsize i = measure_item_number (text, tokens, n_tokens); i < n_tokens; i++)
    {
      char word[MAX_WORD_BYTES + 1];
      gsize n_bytes = 0;
      const char *bytes = NULL;

      if (tokens[i].kind > UND_TOKEN_NUMBER || words[i] == UND_TOKEN_ID_NONE)
        continue;
      bytes = und_interner_get (folded, words[i], &n_bytes);
      n_bytes = MIN (n_bytes, MAX_WORD_BYTES);
      memcpy (word, bytes, n_bytes);
      word[n_bytes] = '\0';
      if (tokens[i].kind == UND_TOKEN_WORD && g_str_has_suffix (word, "n't"))
        strcpy (word, "not");
      add_word (&reading, word);
    }
  und_numbers_sort_unique (ids);
  return ids;
}
