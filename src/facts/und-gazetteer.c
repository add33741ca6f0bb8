/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The gazetteer: each file of data/gazetteer is a country, each group in it a jurisdiction, and
 * every way of writing one is a phrase of one trie. Another country is another file.
 */
#include "config.h"

#include "und-gazetteer.h"

#include "und-facts-data.h"
#include "und-phrase-trie.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

/* The one file whose groups are countries, and not parts of one. */
#define WORLD "world.ini"

#define FOLDER "/io/github/undersigned/Undersigned/facts/gazetteer/"

/* What a phrase of the trie means; in falling rank where two forms are equally long. */
typedef enum
{
  PHRASE_NOT,
  PHRASE_NAME,
  PHRASE_PRESS,
  PHRASE_POSTAL,
  PHRASE_CITY,
  PHRASE_DEMONYM,
  PHRASE_COUNTRY,
} PhraseKind;

typedef struct
{
  PhraseKind kind;
  guint jurisdiction;
} Phrase;

struct _UndGazetteer
{
  GPtrArray *strings;    /* (element-type utf8): what the jurisdictions lend */
  GArray *jurisdictions; /* UndJurisdiction, in file order, then the countries */
  gsize n_parts;         /* how many are no countries */
  GHashTable *by_code;   /* (lent) code → index + 1 */
  GHashTable *hosts;     /* (owned) end of a host in lower case, "ny.gov" → index + 1 */
  GArray *phrases;       /* Phrase; the trie's values are their indices */
  UndPhraseTrie *trie;
};

static const char *
keep_string (UndGazetteer *self, GKeyFile *file, const char *group, const char *key)
{
  char *value = g_key_file_get_string (file, group, key, NULL);

  if (value != NULL)
    g_ptr_array_add (self->strings, value);
  return value;
}

static void
add_phrase (UndGazetteer *self, PhraseKind kind, guint jurisdiction, const char *words)
{
  Phrase phrase = { kind, jurisdiction };

  und_phrase_trie_add (self->trie, words, self->phrases->len);
  g_array_append_val (self->phrases, phrase);
}

static void
add_phrases (UndGazetteer *self,
             GKeyFile *file,
             const char *group,
             const char *key,
             PhraseKind kind)
{
  g_auto (GStrv) phrases = g_key_file_get_string_list (file, group, key, NULL, NULL);

  for (guint i = 0; phrases != NULL && phrases[i] != NULL; i++)
    {
      add_phrase (self, kind, self->jurisdictions->len, phrases[i]);
      /* "Utahns" */
      if (kind == PHRASE_DEMONYM)
        {
          g_autofree char *several = g_strconcat (phrases[i], "s", NULL);

          add_phrase (self, kind, self->jurisdictions->len, several);
        }
    }
}

static UndJurisdictionKind
parse_kind (const char *kind)
{
  static const char *const names[] = { "state", "district", "territory", "country", "province" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (kind, names[i]) == 0)
      return (UndJurisdictionKind) i;
  g_error ("A gazetteer has the unknown kind “%s”", kind);
}

/* The ends of its hosts: its postal code and other labels before the country's domains. */
static void
add_hosts (UndGazetteer *self, GKeyFile *file, const char *code, char **domains)
{
  g_auto (GStrv) hosts = g_key_file_get_string_list (file, code, "hosts", NULL, NULL);
  g_autofree char *postal = g_key_file_get_string (file, code, "postal", NULL);
  gpointer index = GUINT_TO_POINTER (self->jurisdictions->len + 1);

  for (guint i = 0; domains != NULL && domains[i] != NULL; i++)
    {
      for (guint j = 0; hosts != NULL && hosts[j] != NULL; j++)
        g_hash_table_insert (self->hosts, g_strdup_printf ("%s.%s", hosts[j], domains[i]), index);
      if (postal != NULL)
        {
          g_autofree char *label = g_ascii_strdown (postal, -1);

          g_hash_table_insert (self->hosts, g_strdup_printf ("%s.%s", label, domains[i]), index);
        }
    }
}

static void
read_jurisdiction (UndGazetteer *self,
                   GKeyFile *file,
                   const char *code,
                   char **prefixes,
                   char **domains)
{
  g_autofree char *kind = g_key_file_get_string (file, code, "kind", NULL);
  gsize n_tile = 0;
  g_autofree char *tile = g_key_file_get_string (file, code, "tile", NULL);
  g_auto (GStrv) place = g_strsplit (tile != NULL ? tile : "-1,-1", ",", 2);
  char *own_code = g_strdup (code);
  UndJurisdiction jurisdiction = { 0 };
  PhraseKind name_kind = PHRASE_NAME;

  n_tile = g_strv_length (place);
  g_ptr_array_add (self->strings, own_code);
  jurisdiction.code = own_code;
  jurisdiction.name = keep_string (self, file, code, "name");
  jurisdiction.postal = keep_string (self, file, code, "postal");
  jurisdiction.kind = parse_kind (kind);
  if (jurisdiction.kind == UND_JURISDICTION_COUNTRY)
    name_kind = PHRASE_COUNTRY;
  jurisdiction.tile_row = n_tile == 2 ? atoi (place[0]) : -1;
  jurisdiction.tile_column = n_tile == 2 ? atoi (place[1]) : -1;

  add_phrases (self, file, code, "name", name_kind);
  add_phrases (self, file, code, "other-names", name_kind);
  add_phrases (self, file, code, "press", PHRASE_PRESS);
  add_phrases (self, file, code, "postal", PHRASE_POSTAL);
  add_phrases (self, file, code, "capital", PHRASE_CITY);
  add_phrases (self, file, code, "cities", PHRASE_CITY);
  add_phrases (self, file, code, "demonyms", PHRASE_DEMONYM);
  add_phrases (self, file, code, "not", PHRASE_NOT);
  add_hosts (self, file, code, domains);
  for (guint i = 0; prefixes != NULL && prefixes[i] != NULL; i++)
    {
      g_autofree char *prefixed = g_strdup_printf ("%s %s", prefixes[i], jurisdiction.name);

      add_phrase (self, PHRASE_NAME, self->jurisdictions->len, prefixed);
    }
  g_hash_table_insert (self->by_code, own_code, GUINT_TO_POINTER (self->jurisdictions->len + 1));
  g_array_append_val (self->jurisdictions, jurisdiction);
}

static void
read_country (UndGazetteer *self, const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  g_auto (GStrv) prefixes = NULL;
  g_auto (GStrv) domains = NULL;

  g_assert (bytes != NULL);
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("The gazetteer %s cannot be read", path);
  groups = g_key_file_get_groups (file, NULL);
  prefixes = g_key_file_get_string_list (file, "country", "prefixes", NULL, NULL);
  domains = g_key_file_get_string_list (file, "country", "domains", NULL, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (g_strcmp0 (groups[i], "country") != 0)
      read_jurisdiction (self, file, groups[i], prefixes, domains);
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static UndGazetteer *
read_all (void)
{
  UndGazetteer *self = g_new0 (UndGazetteer, 1);
  g_auto (GStrv) names = NULL;

  (void) und_facts_data_get_resource (); /* keeps the linker from leaving the resource out */
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->jurisdictions = g_array_new (FALSE, FALSE, sizeof (UndJurisdiction));
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  self->trie = und_phrase_trie_new ();
  names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);

      if (strcmp (names[i], WORLD) != 0)
        read_country (self, path);
    }
  self->n_parts = self->jurisdictions->len;
  read_country (self, FOLDER WORLD);
  return self;
}

/**
 * und_gazetteer_get_default:
 *
 * Gets the gazetteer that is built in, read on first use. Any thread.
 *
 * Returns: (transfer none): the gazetteer, which is never freed
 */
UndGazetteer *
und_gazetteer_get_default (void)
{
  static UndGazetteer *gazetteer;

  if (g_once_init_enter (&gazetteer))
    g_once_init_leave (&gazetteer, read_all ());
  return gazetteer;
}

/**
 * und_gazetteer_get_size:
 * @self: the gazetteer
 *
 * Gets how many jurisdictions there are that are parts of a country. The countries themselves come
 * after them, and are found by code or by name.
 *
 * Returns: their number
 */
gsize
und_gazetteer_get_size (UndGazetteer *self)
{
  return self->n_parts;
}

const UndJurisdiction *
und_gazetteer_get (UndGazetteer *self, gsize index)
{
  g_return_val_if_fail (index < self->jurisdictions->len, NULL);

  return &g_array_index (self->jurisdictions, UndJurisdiction, index);
}

/**
 * und_gazetteer_find_code:
 * @code: an ISO 3166-2 code
 *
 * Returns: (nullable) (transfer none): the jurisdiction of that code
 */
const UndJurisdiction *
und_gazetteer_find_code (UndGazetteer *self, const char *code)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, code));

  return index > 0 ? und_gazetteer_get (self, index - 1) : NULL;
}

static gboolean
is_upper (const char *bytes, UndSpan span)
{
  for (gsize i = span.start; i < span.end; i++)
    if (!g_ascii_isupper (bytes[i]))
      return FALSE;
  return TRUE;
}

/* Abbreviations are read only where the text shows that they are meant as such. */
static gboolean
fits_case (PhraseKind kind, UndText *text, gsize first)
{
  const char *bytes = und_text_get_bytes (text, NULL);
  UndSpan span = und_text_get_tokens (text, NULL)[first].span;

  switch (kind)
    {
    case PHRASE_POSTAL:
      return is_upper (bytes, span);
    case PHRASE_PRESS:
    case PHRASE_CITY:
    case PHRASE_DEMONYM:
    case PHRASE_COUNTRY:
      return g_ascii_isupper (bytes[span.start]);
    case PHRASE_NAME:
    case PHRASE_NOT:
    default:
      return TRUE;
    }
}

static UndNameForm
to_form (PhraseKind kind, gboolean lacks_stop)
{
  if (kind == PHRASE_POSTAL)
    return UND_NAME_FORM_POSTAL;
  if (kind == PHRASE_PRESS)
    return lacks_stop ? UND_NAME_FORM_PRESS_BARE : UND_NAME_FORM_PRESS;
  return UND_NAME_FORM_NAME;
}

/* Is what @hit found to be taken rather than @best of @n_best tokens? */
static gboolean
is_better (const Phrase *phrase, const UndPhraseHit *hit, const Phrase *best, gsize n_best)
{
  return best == NULL || hit->n_tokens > n_best
         || (hit->n_tokens == n_best && phrase->kind < best->kind);
}

/**
 * und_gazetteer_read:
 * @text: where to look
 * @first: index of the token where the places must begin
 * @place: (out): what is written there, as und_gazetteer_match(), und_gazetteer_match_country() and
 *   und_gazetteer_match_possessive() find it
 *
 * Finds in one walk what stands at a token, for who asks more than once. Does not judge context.
 * O(longest name).
 *
 * Returns: whether there is anything
 */
gboolean
und_gazetteer_read (UndGazetteer *self, UndText *text, gsize first, UndPlaceName *place)
{
  UndPhraseCursor cursor;
  UndPhraseHit hit;
  const Phrase *best = NULL;

  *place = (UndPlaceName){ 0 };
  und_phrase_cursor_init (&cursor, self->trie, text, first);
  cursor.takes_possessive = TRUE;
  while (und_phrase_cursor_next (&cursor, &hit))
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, hit.value);
      const UndJurisdiction *found = und_gazetteer_get (self, phrase->jurisdiction);

      if (hit.is_possessive)
        {
          if (phrase->kind != PHRASE_NAME)
            continue;
          place->owner = found;
          place->n_owner = hit.n_tokens;
        }
      else if (!fits_case (phrase->kind, text, first))
        continue;
      else if (phrase->kind == PHRASE_COUNTRY && hit.n_tokens > place->n_country)
        {
          place->country = found;
          place->n_country = hit.n_tokens;
        }
      else if (phrase->kind <= PHRASE_POSTAL && is_better (phrase, &hit, best, place->n_tokens))
        {
          best = phrase;
          place->jurisdiction = phrase->kind != PHRASE_NOT ? found : NULL;
          place->n_tokens = hit.n_tokens;
          place->form = to_form (phrase->kind, hit.lacks_stop);
        }
    }
  return place->n_tokens > 0 || place->n_owner > 0 || place->n_country > 0;
}

/**
 * und_gazetteer_match:
 * @text: where to look
 * @first: index of the token where the jurisdiction must begin
 * @n_tokens: (out) (optional): how many tokens it takes, its full stop with it; 0 without any. For
 *   a longer name that is no jurisdiction ("New York City"), how many tokens to skip.
 * @form: (out) (optional): how it is written
 *
 * Finds the longest jurisdiction written at a token. Does not judge context. O(longest name).
 *
 * Returns: (nullable) (transfer none): the jurisdiction
 */
const UndJurisdiction *
und_gazetteer_match (UndGazetteer *self,
                     UndText *text,
                     gsize first,
                     gsize *n_tokens,
                     UndNameForm *form)
{
  UndPlaceName place;

  (void) und_gazetteer_read (self, text, first, &place);
  if (n_tokens != NULL)
    *n_tokens = place.n_tokens;
  if (form != NULL && place.jurisdiction != NULL)
    *form = place.form;
  return place.jurisdiction;
}

/* The longest phrase of @kind, as printed and not as an owner. */
static const UndJurisdiction *
match_kind (UndGazetteer *self, UndText *text, gsize first, PhraseKind kind, gsize *n_tokens)
{
  UndPhraseCursor cursor;
  UndPhraseHit hit;
  const Phrase *best = NULL;
  gsize longest = 0;

  und_phrase_cursor_init (&cursor, self->trie, text, first);
  while (und_phrase_cursor_next (&cursor, &hit))
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, hit.value);

      if (phrase->kind != kind || hit.n_tokens <= longest || !fits_case (kind, text, first))
        continue;
      best = phrase;
      longest = hit.n_tokens;
    }
  if (n_tokens != NULL)
    *n_tokens = longest;
  return best != NULL ? und_gazetteer_get (self, best->jurisdiction) : NULL;
}

/**
 * und_gazetteer_match_city:
 * @text: where to look
 * @first: index of the token where the city must begin
 * @n_tokens: (out) (optional): how many tokens it takes, 0 without any
 *
 * Finds the jurisdiction of a city that datelines print alone ("ST. PAUL – "). Meant for datelines
 * and letterheads: in prose a city says little of who speaks.
 *
 * Returns: (nullable) (transfer none): the jurisdiction
 */
const UndJurisdiction *
und_gazetteer_match_city (UndGazetteer *self, UndText *text, gsize first, gsize *n_tokens)
{
  return match_kind (self, text, first, PHRASE_CITY, n_tokens);
}

/**
 * und_gazetteer_match_demonym:
 * @text: where to look
 * @first: index of the token where the word must begin
 * @n_tokens: (out) (optional): how many tokens it takes, 0 without any
 *
 * Finds the jurisdiction whose people are named ("New Mexican"), in the singular.
 *
 * Returns: (nullable) (transfer none): the jurisdiction
 */
const UndJurisdiction *
und_gazetteer_match_demonym (UndGazetteer *self, UndText *text, gsize first, gsize *n_tokens)
{
  return match_kind (self, text, first, PHRASE_DEMONYM, n_tokens);
}

/**
 * und_gazetteer_match_country:
 * @text: where to look
 * @first: index of the token where the country must begin
 * @n_tokens: (out) (optional): how many tokens it takes, 0 without any
 *
 * Finds the country whose name is written there. Does not judge context: "Georgia" is one, and a
 * state as well.
 *
 * Returns: (nullable) (transfer none): the country
 */
const UndJurisdiction *
und_gazetteer_match_country (UndGazetteer *self, UndText *text, gsize first, gsize *n_tokens)
{
  UndPlaceName place;

  (void) und_gazetteer_read (self, text, first, &place);
  if (n_tokens != NULL)
    *n_tokens = place.n_country;
  return place.country;
}

/**
 * und_gazetteer_match_possessive:
 * @text: where to look
 * @first: index of the token where the name must begin
 * @n_tokens: (out) (optional): how many tokens it takes, 0 without any
 *
 * Finds the jurisdiction that is written as an owner: "New Mexico's".
 *
 * Returns: (nullable) (transfer none): the jurisdiction
 */
const UndJurisdiction *
und_gazetteer_match_possessive (UndGazetteer *self, UndText *text, gsize first, gsize *n_tokens)
{
  UndPlaceName place;

  (void) und_gazetteer_read (self, text, first, &place);
  if (n_tokens != NULL)
    *n_tokens = place.n_owner;
  return place.owner;
}

/**
 * und_gazetteer_find_host:
 * @self: the gazetteer
 * @host: the name of a host, as in an address of the web or of mail
 *
 * Finds the jurisdiction whose postal code, or another label of its hosts, stands before its
 * country's domain. O(length of @host).
 *
 * Returns: (nullable) (transfer none): the jurisdiction
 */
const UndJurisdiction *
und_gazetteer_find_host (UndGazetteer *self, const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n_labels = g_strv_length (labels);
  g_autofree char *end = NULL;
  g_autofree char *folded = NULL;
  guint index = 0;

  if (n_labels < 3)
    return NULL;
  end = g_strdup_printf ("%s.%s", labels[n_labels - 2], labels[n_labels - 1]);
  folded = g_ascii_strdown (end, -1);
  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->hosts, folded));
  return index > 0 ? und_gazetteer_get (self, index - 1) : NULL;
}
