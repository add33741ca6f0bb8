/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Names of persons, by their shape:
 *
 *   name   := word (part)* suffix?
 *   part   := word | initial "."? | particle | "-" word | nickname | particle joined to a word
 *   suffix := ","? ("Jr." | "III" | "Esq." | …)
 *
 * where a word has a capital and is no office, no function word and nothing else that names never
 * hold (data/vocabulary/names.ini). A list of given names was considered: it fails on just the
 * names that a reader must not miss.
 */
#include "config.h"

#include "und-match.h"

/* Words of one name; longer runs of capitals are headings. */
#define MAX_NAME_WORDS 7

/* Of a syllable of a given name, as in "Min-ji". */
#define MOST_SYLLABLE_BYTES 6

typedef struct
{
  const UndReader *reader;
  gsize first;
  gsize next;
  gsize end;
  guint n_words; /* whole words, no initials */
  guint n_initials;
} Name;

static gboolean
is_name_word (const UndReader *self, gsize token)
{
  return und_reader_token_is_capitalised (self, token)
         && (und_reader_phrase (self, token, UND_SET_NOT_A_NAME, NULL) == NULL
             || und_reader_is_day_name (self, token));
}

/* A state may be a given name ("Virginia") or the surname after one ("Denzel Washington"), but two
 * states are a list without its comma, and one after a whole name is where that person is from. */
static gboolean
is_place (const Name *name)
{
  const UndReader *self = name->reader;
  UndNameForm form = UND_NAME_FORM_NAME;
  gsize n_tokens = 0;

  if (und_reader_jurisdiction (self, name->next, &n_tokens, &form) == NULL)
    return n_tokens > 0;
  if (form != UND_NAME_FORM_NAME)
    return FALSE;
  if (n_tokens > 1)
    return TRUE;
  if (name->n_words == 0)
    return und_reader_jurisdiction (self, name->next + 1, NULL, &form) != NULL
           && form == UND_NAME_FORM_NAME;
  return name->n_words + name->n_initials > 1;
}

static gboolean
is_initial (const UndReader *self, gsize token)
{
  const char *bytes = und_text_get_bytes (self->text, NULL);
  UndSpan span;

  if (!und_reader_token_is_capitalised (self, token))
    return FALSE;
  span = self->tokens[token].span;
  if (bytes + span.end == g_utf8_next_char (bytes + span.start))
    return TRUE;
  /* "J.B": initials set tight, as the text layer cuts them; not those of "U.S." */
  return und_span_length (span) % 2 == 1 && bytes[span.start + 1] == '.'
         && und_reader_phrase (self, token, UND_SET_NOT_A_NAME, NULL) == NULL;
}

static gboolean
read_initial (Name *name)
{
  if (name->next >= name->end || !is_initial (name->reader, name->next))
    return FALSE;
  name->next++;
  name->n_initials++;
  if (name->next < name->end && und_reader_token_is (name->reader, name->next, ".")
      && und_reader_gap (name->reader, name->next) == UND_GAP_NONE)
    name->next++;
  return TRUE;
}

/* "Min-ji Penrose": of a given name, the part after the hyphen may have no capital; it is short and
 * a word of the name follows. */
static gboolean
is_second_syllable (const Name *name, gsize token)
{
  const UndReader *self = name->reader;

  return name->n_words == 1 && und_reader_token_is_word (self, token)
         && und_span_length (self->tokens[token].span) <= MOST_SYLLABLE_BYTES
         && und_reader_phrase (self, token, UND_SET_NAME_COMPOUND, NULL) == NULL
         && und_reader_phrase (self, token, UND_SET_NOT_A_NAME, NULL) == NULL
         && token + 1 < name->end && is_name_word (self, token + 1)
         && und_reader_gap (self, token + 1) == UND_GAP_SPACE;
}

/* "Barack Obama Barack Obama": two captions of one page, and not one name. */
static gboolean
begins_again (const Name *name)
{
  return name->n_words > 1 && und_reader_tokens_equal (name->reader, name->first, name->next);
}

static gboolean
read_word (Name *name)
{
  const UndReader *self = name->reader;
  gboolean is_behind = name->n_words + name->n_initials > 0;

  if (name->next >= name->end
      || !(is_name_word (self, name->next)
           || (is_behind && und_reader_token_has_particle (self, name->next)))
      || is_place (name) || begins_again (name))
    return FALSE;
  name->next++;
  name->n_words++;
  while (name->next + 1 < name->end && und_reader_token_is (self, name->next, "-")
         && und_reader_gap (self, name->next) == UND_GAP_NONE
         && und_reader_gap (self, name->next + 1) == UND_GAP_NONE
         && (und_reader_token_is_capitalised (self, name->next + 1)
             || is_second_syllable (name, name->next + 1)))
    name->next += 2;
  return TRUE;
}

/* "van der", "de la", "al-", only before a word of the name. */
static gboolean
read_particles (Name *name)
{
  const UndReader *self = name->reader;
  gsize next = name->next;
  gsize n_tokens = 0;

  while (next < name->end
         && und_reader_phrase (self, next, UND_SET_NAME_PARTICLE, &n_tokens) != NULL)
    next += n_tokens;
  if (next > name->next && und_reader_token_is (self, next, "-")
      && und_reader_gap (self, next) == UND_GAP_NONE
      && und_reader_gap (self, next + 1) == UND_GAP_NONE)
    next++;
  if (next == name->next || next >= name->end || !is_name_word (self, next)
      || und_reader_gap (self, next) > UND_GAP_LINE)
    return FALSE;
  name->next = next;
  return TRUE;
}

/* One word in quotation marks or brackets: Robert “Bob” Ferguson. */
static gboolean
read_nickname (Name *name)
{
  const UndReader *self = name->reader;
  static const char *const pairs[][2] = {
    { "\"", "\"" }, { "“", "”" }, { "(", ")" }, { "‘", "’" }, { "'", "'" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (und_reader_token_is (self, name->next, pairs[i][0]) && name->next + 3 < name->end
        && is_name_word (self, name->next + 1)
        && und_reader_token_is (self, name->next + 2, pairs[i][1])
        && is_name_word (self, name->next + 3)
        && und_reader_gap (self, name->next + 3) == UND_GAP_SPACE)
      {
        name->next += 3;
        return TRUE;
      }
  return FALSE;
}

static void
read_suffix (Name *name)
{
  const UndReader *self = name->reader;
  gsize next = name->next;
  gsize n_tokens = 0;

  if (und_reader_token_is (self, next, ","))
    next++;
  if (next >= name->end || und_reader_gap (self, next) > UND_GAP_SPACE)
    return;
  if (und_reader_phrase (self, next, UND_SET_NAME_SUFFIX, &n_tokens) != NULL
      && next + n_tokens <= name->end && und_reader_token_is_capitalised (self, next))
    name->next = next + n_tokens;
}

/* "Ada Penrose D Utah", where brackets and hyphen were lost. */
static gboolean
is_party_and_state (const Name *name)
{
  const UndReader *self = name->reader;
  UndNameForm form = UND_NAME_FORM_NAME;

  if (name->n_words < 2 || !und_reader_token_is_capitalised (self, name->next)
      || und_reader_gap (self, name->next + 1) != UND_GAP_SPACE)
    return FALSE;
  return und_reader_phrase (self, name->next, UND_SET_PARTY_MARK, NULL) != NULL
         && und_reader_jurisdiction (self, name->next + 1, NULL, &form) != NULL;
}

/* "Jim Justice (W.Va.)", "Ada House (D-Utah)": a word that is a surname seldom is one where a state
 * or a party in brackets says that a member of it was named. */
static gboolean
read_odd_surname (Name *name)
{
  const UndReader *self = name->reader;
  gsize n_tokens = 0;
  gsize open = name->next + 1;

  if (name->n_words == 0 || open >= name->end
      || und_reader_phrase (self, name->next, UND_SET_NAME_ODD, NULL) == NULL
      || !und_reader_token_is_capitalised (self, name->next)
      || !und_reader_token_is (self, open, "(")
      || (und_reader_phrase (self, open + 1, UND_SET_PARTY_MARK, NULL) == NULL
          && (und_reader_jurisdiction (self, open + 1, &n_tokens, NULL) == NULL
              || !und_reader_token_is (self, open + 1 + n_tokens, ")"))))
    return FALSE;
  name->next++;
  name->n_words++;
  return TRUE;
}

static gboolean
read_part (Name *name)
{
  if (name->next >= name->end || name->n_words + name->n_initials >= MAX_NAME_WORDS
      || und_reader_gap (name->reader, name->next) > UND_GAP_LINE)
    return FALSE;
  if (und_reader_phrase (name->reader, name->next, UND_SET_NAME_SUFFIX, NULL) != NULL
      || is_party_and_state (name))
    return FALSE;
  return read_initial (name) || read_particles (name) || read_word (name) || read_nickname (name)
         || read_odd_surname (name);
}

static const char *const generations[] = { "jr", "sr", "ii", "iii", "iv", "esq", NULL };

/* "Jr." alone on its line is the rest of a name, and none. */
static gboolean
is_only_generation (const Name *name)
{
  if (name->n_words + name->n_initials > 1)
    return FALSE;
  for (guint i = 0; generations[i] != NULL; i++)
    if (und_reader_token_is (name->reader, name->first, generations[i]))
      return TRUE;
  return FALSE;
}

static gboolean
read_name (const UndReader *self, gsize first, gsize end, Name *name)
{
  *name = (Name){ self, first, first, MIN (end, self->n_tokens), 0, 0 };
  if (!read_initial (name) && !read_particles (name) && !read_word (name))
    return FALSE;
  while (read_part (name))
    ;
  read_suffix (name);
  return name->n_words > 0 && !is_only_generation (name);
}

/**
 * und_name_match:
 * @first: token where the name must begin
 * @end: token before which it must end
 * @n_tokens: (out): how many tokens it takes
 *
 * Recognises a person's name of two words or more, an initial counting as one. O(name).
 *
 * Returns: whether there is one
 */
gboolean
und_name_match (const UndReader *self, gsize first, gsize end, gsize *n_tokens)
{
  Name name;
  gboolean is_name = read_name (self, first, end, &name) && name.n_words + name.n_initials > 1;

  *n_tokens = is_name ? name.next - first : 0;
  return is_name;
}

gboolean
und_surname_match (const UndReader *self, gsize first, gsize end, gsize *n_tokens)
{
  Name name;
  gboolean is_name = read_name (self, first, end, &name);

  *n_tokens = is_name ? name.next - first : 0;
  return is_name;
}

/**
 * und_surname_dup:
 * @name: a person's name, as printed
 *
 * Gets the last word of a name that is no suffix ("Jr."), case-folded. O(length of the name).
 *
 * Returns: (transfer full) (nullable): the surname, or NULL if there is no word
 */
char *
und_surname_dup (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,.", -1);

  for (guint i = g_strv_length (words); i > 0; i--)
    if (words[i - 1][0] != '\0' && !g_strv_contains (generations, words[i - 1]))
      return g_strdup (words[i - 1]);
  return NULL;
}
