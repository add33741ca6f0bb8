/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Phrases as a trie over words. The simple way, one regular expression of all phrases, knows
 * characters where the text is in tokens, and cannot say which phrase it was; a search for each
 * phrase costs (phrases × text). Here a text is walked once: at each token at most as many steps
 * as the longest phrase has words.
 *
 * Words are folded: ASCII letters to lower case, others by full case folding, the curly apostrophe
 * to the straight one. Full stops are not stored: in the text, one right after a word is skipped
 * where the phrase goes on ("D. C.", "St. Paul"), and belongs to the phrase where that was stored
 * with one ("Calif."). A phrase does not cross a blank line.
 *
 * Nodes and words are numbers, edges a hash table of (node, word); as each edge is made with the
 * node that it leads to, its number tells that one. Values of a node are a chain.
 */
#include "config.h"

#include "und-phrase-trie.h"

#include <string.h>

#define NONE G_MAXUINT32

/* Bytes of a folded word; a longer word of a text is in no phrase. */
#define WORD_BYTES 64

#define MARK_BYTES       3
#define CURLY_APOSTROPHE "\xe2\x80\x99"

typedef struct
{
  guint32 value;
  guint32 next; /* entry of the same node, or NONE */
  gboolean has_stop;
} Entry;

typedef struct
{
  guint32 node;
  guint32 word;
} Edge;

struct _UndPhraseTrie
{
  UndInterner *words; /* folded */
  UndInterner *edges; /* of each node but the first, in their order: the Edge that leads to it */
  GArray *node_entry; /* guint32: first entry of each node, or NONE */
  GArray *entries;    /* Entry */
};

UndPhraseTrie *
und_phrase_trie_new (void)
{
  UndPhraseTrie *self = g_new0 (UndPhraseTrie, 1);
  guint32 none = NONE;

  self->words = und_interner_new ();
  self->edges = und_interner_new ();
  self->node_entry = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_append_val (self->node_entry, none);
  return self;
}

void
und_phrase_trie_free (UndPhraseTrie *self)
{
  und_interner_free (self->words);
  und_interner_free (self->edges);
  g_array_unref (self->node_entry);
  g_array_unref (self->entries);
  g_free (self);
}

/* The punctuation from U+2000 to U+207F, three bytes that have no case. */
static gboolean
is_mark (const char *bytes)
{
  return bytes[0] == '\xe2' && (bytes[1] == '\x80' || bytes[1] == '\x81');
}

/* Most words need nothing but this; returns the length of the folded word, or 0 for a word with
 * letters beyond ASCII. */
static gsize
fold_ascii (const char *bytes, gsize n_bytes, char word[WORD_BYTES])
{
  gsize n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    if ((guchar) bytes[i] < 0x80)
      word[n++] = bytes[i] >= 'A' && bytes[i] <= 'Z' ? (char) (bytes[i] - 'A' + 'a') : bytes[i];
    else if (!is_mark (bytes + i))
      return 0;
    else
      {
        memcpy (word + n, bytes + i, MARK_BYTES);
        n += MARK_BYTES;
        i += MARK_BYTES - 1;
      }
  return n;
}

static gsize
straighten_apostrophes (char *word, gsize n_bytes)
{
  gsize n = 0;

  for (gsize i = 0; i < n_bytes;)
    if (n_bytes - i >= MARK_BYTES && memcmp (word + i, CURLY_APOSTROPHE, MARK_BYTES) == 0)
      {
        word[n++] = '\'';
        i += MARK_BYTES;
      }
    else
      word[n++] = word[i++];
  return n;
}

/* The length of the folded word; 0 if it is too long to be in a phrase. */
static gsize
fold_word (const char *bytes, gsize n_bytes, char word[WORD_BYTES])
{
  gsize n = n_bytes < WORD_BYTES ? fold_ascii (bytes, n_bytes, word) : 0;

  if (n_bytes >= WORD_BYTES)
    return 0;
  if (n == 0)
    {
      g_autofree char *folded = g_utf8_casefold (bytes, (gssize) n_bytes);

      n = g_strlcpy (word, folded, WORD_BYTES);
    }
  return n < WORD_BYTES ? straighten_apostrophes (word, n) : 0;
}

/* The word without underscores round it, which plain text has for emphasis: "_Sincerely,_". */
static UndSpan
strip_emphasis (const char *bytes, UndSpan span)
{
  UndSpan stripped = span;

  while (stripped.start < stripped.end && bytes[stripped.start] == '_')
    stripped.start++;
  while (stripped.start < stripped.end && bytes[stripped.end - 1] == '_')
    stripped.end--;
  return und_span_is_empty (stripped) ? span : stripped;
}

static guint32
step (const UndPhraseTrie *self, guint32 node, const char *bytes, UndSpan span)
{
  char word[WORD_BYTES];
  gsize n_bytes;
  Edge edge = { .node = node };
  guint32 number;

  span = strip_emphasis (bytes, span);
  n_bytes = fold_word (bytes + span.start, und_span_length (span), word);
  edge.word = und_interner_find (self->words, word, n_bytes);
  if (n_bytes == 0 || edge.word == UND_INTERNER_NONE)
    return NONE;
  number = und_interner_find (self->edges, (const char *) &edge, sizeof edge);
  return number != UND_INTERNER_NONE ? number + 1 : NONE;
}

static guint32
add_step (UndPhraseTrie *self, guint32 node, const char *bytes, UndSpan span)
{
  char word[WORD_BYTES];
  gsize n_bytes = fold_word (bytes + span.start, und_span_length (span), word);
  guint32 target = step (self, node, bytes, span);
  Edge edge = { .node = node };
  guint32 none = NONE;

  if (target != NONE || n_bytes == 0)
    return target != NONE ? target : node;

  edge.word = und_interner_intern (self->words, word, n_bytes);
  target = und_interner_intern (self->edges, (const char *) &edge, sizeof edge) + 1;
  g_array_append_val (self->node_entry, none);
  g_assert (target == self->node_entry->len - 1);
  return target;
}

static gboolean
is_stop (const char *bytes, UndSpan span)
{
  return und_span_length (span) == 1 && bytes[span.start] == '.';
}

/**
 * und_phrase_trie_add:
 * @phrase: words as they are printed; a final full stop may be missing in a text
 * @value: what a hit is to carry; one phrase may be added with several
 *
 * Adds a phrase. Words are what the text layer finds in @phrase, so that both are cut alike.
 */
void
und_phrase_trie_add (UndPhraseTrie *self, const char *phrase, guint32 value)
{
  g_autoptr (UndText) text = und_text_new (phrase, strlen (phrase), NULL);
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  const char *bytes = und_text_get_bytes (text, NULL);
  Entry entry = { value, NONE, FALSE };
  guint32 node = 0;

  g_return_if_fail (n_tokens > 0);

  for (gsize i = 0; i < n_tokens; i++)
    if (i == 0 || !is_stop (bytes, tokens[i].span))
      node = add_step (self, node, bytes, tokens[i].span);
  entry.has_stop = n_tokens > 1 && is_stop (bytes, tokens[n_tokens - 1].span);
  entry.next = g_array_index (self->node_entry, guint32, node);
  g_array_index (self->node_entry, guint32, node) = self->entries->len;
  g_array_append_val (self->entries, entry);
}

/**
 * und_phrase_cursor_init:
 * @trie: must outlive the cursor
 * @text: must outlive the cursor
 * @first: index of the token where phrases are to begin
 *
 * Prepares a walk. O(1).
 */
void
und_phrase_cursor_init (UndPhraseCursor *self,
                        const UndPhraseTrie *trie,
                        UndText *text,
                        gsize first)
{
  self->trie = trie;
  self->bytes = und_text_get_bytes (text, NULL);
  self->tokens = und_text_get_tokens (text, &self->n_tokens);
  self->first = first;
  self->next = first;
  self->node = 0;
  self->entry = NONE;
  self->takes_possessive = FALSE;
  self->is_possessive = FALSE;
}

static gboolean
is_stop_at (const UndPhraseCursor *self, gsize token)
{
  return token > self->first && token < self->n_tokens
         && self->tokens[token].span.start == self->tokens[token - 1].span.end
         && is_stop (self->bytes, self->tokens[token].span);
}

static gboolean
is_after_blank_line (const UndPhraseCursor *self, gsize token)
{
  guint n_lines = 0;

  if (token == self->first)
    return FALSE;
  for (gsize i = self->tokens[token - 1].span.end; i < self->tokens[token].span.start; i++)
    if (self->bytes[i] == '\n' && ++n_lines == 2)
      return TRUE;
  return FALSE;
}

/**
 * und_possessive_measure:
 * @bytes: a text
 * @words: of it, one or more
 *
 * Measures the "'s" at the end of @words, of whatever case and apostrophe.
 *
 * Returns: its bytes, or 0 if there is none or nothing before it
 */
gsize
und_possessive_measure (const char *bytes, UndSpan words)
{
  static const char *const endings[] = { "'s", "’s", "'S", "’S" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n_bytes = strlen (endings[i]);

      if (und_span_length (words) > n_bytes
          && memcmp (bytes + words.end - n_bytes, endings[i], n_bytes) == 0)
        return n_bytes;
    }
  return 0;
}

static guint32
step_possessive (UndPhraseCursor *self, gsize token)
{
  UndSpan word = self->tokens[token].span;
  gsize n_bytes = und_possessive_measure (self->bytes, word);

  self->is_possessive = n_bytes > 0;
  word.end -= n_bytes;
  return self->is_possessive ? step (self->trie, self->node, self->bytes, word) : NONE;
}

/* Goes on by one word of the text, or ends the walk. */
static void
advance (UndPhraseCursor *self)
{
  gsize token = is_stop_at (self, self->next) ? self->next + 1 : self->next;
  guint32 node = NONE;

  if (token < self->n_tokens && !self->is_possessive)
    {
      node = step (self->trie, self->node, self->bytes, self->tokens[token].span);
      if (node == NONE && self->takes_possessive)
        node = step_possessive (self, token);
    }
  if (node != NONE && is_after_blank_line (self, token))
    node = NONE;
  self->node = node;
  self->next = token + 1;
  self->entry = node != NONE ? g_array_index (self->trie->node_entry, guint32, node) : NONE;
}

/**
 * und_phrase_cursor_next:
 * @hit: (out): the phrase
 *
 * Finds the next phrase of the walk. All calls of one walk together take as many steps as the
 * longest phrase has words.
 *
 * Returns: %FALSE at the end
 */
gboolean
und_phrase_cursor_next (UndPhraseCursor *self, UndPhraseHit *hit)
{
  const Entry *entry = NULL;
  gboolean has_stop = FALSE;

  while (self->entry == NONE && self->node != NONE)
    advance (self);
  if (self->entry == NONE)
    return FALSE;

  entry = &g_array_index (self->trie->entries, Entry, self->entry);
  has_stop = entry->has_stop && is_stop_at (self, self->next);
  hit->value = entry->value;
  hit->n_tokens = self->next - self->first + (has_stop ? 1 : 0);
  hit->lacks_stop = entry->has_stop && !has_stop;
  hit->is_possessive = self->is_possessive;
  self->entry = entry->next;
  return TRUE;
}
