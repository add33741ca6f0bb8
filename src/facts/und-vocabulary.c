/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The words by which a document is read, as data: a file of data/vocabulary has groups, a group is
 * a set, and each of its lines is a phrase, "=" and what the phrase means (a weight, a canonical
 * form, a number) or nothing. All sets stand in one trie, so that a text is searched for all of
 * them in one walk.
 */
#include "config.h"

#include "und-vocabulary.h"

#include "und-facts-data.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/io/github/undersigned/Undersigned/facts/vocabulary/"

struct _UndVocabulary
{
  GPtrArray *phrases; /* (element-type UndPhrase); the trie's values are their indices */
  UndPhraseTrie *trie;
  GHashTable *peers; /* office → what several holders are called; both lent by phrases */
};

static const char *const set_names[] = {
  [UND_SET_ABOUT] = "about",
  [UND_SET_ADDRESSED_BY] = "addressed-by",
  [UND_SET_ANNOUNCEMENT] = "announcement",
  [UND_SET_BODY_KIND] = "body-kind",
  [UND_SET_BODY_OFFICE] = "body-office",
  [UND_SET_BUILDING] = "building",
  [UND_SET_ARTICLE_CUE] = "article-cue",
  [UND_SET_CHAMBER] = "chamber",
  [UND_SET_CLOSING] = "closing",
  [UND_SET_COMPANY_TAIL] = "company-tail",
  [UND_SET_NEWSPAPER] = "newspaper",
  [UND_SET_NICKNAME] = "nickname",
  [UND_SET_PARTY_MARK] = "party-mark",
  [UND_SET_PEERAGE] = "peerage",
  [UND_SET_CONTACT] = "contact",
  [UND_SET_COMMENTS] = "comments",
  [UND_SET_COPIED] = "copied",
  [UND_SET_COUNSEL] = "counsel",
  [UND_SET_COUNTRY] = "country",
  [UND_SET_COURT_PARTY] = "court-party",
  [UND_SET_DATE_LABEL] = "date-label",
  [UND_SET_DEMAND] = "demand",
  [UND_SET_DEMAND_ADVERB] = "demand-adverb",
  [UND_SET_DEMAND_COMMAND] = "demand-command",
  [UND_SET_DEMAND_HEADING] = "demand-heading",
  [UND_SET_DEMAND_ORDINAL] = "demand-ordinal",
  [UND_SET_DEMAND_THINGS] = "demand-things",
  [UND_SET_DEMAND_TITLE] = "demand-title",
  [UND_SET_DEMAND_VERB] = "demand-verb",
  [UND_SET_EARLIER_TIME] = "earlier-time",
  [UND_SET_FURNITURE] = "furniture",
  [UND_SET_HEADS] = "heads",
  [UND_SET_HAND] = "hand",
  [UND_SET_HONORIFIC] = "honorific",
  [UND_SET_IDENTIFICATION] = "identification",
  [UND_SET_ISSUED_BY] = "issued-by",
  [UND_SET_ISSUER_PRONOUN] = "issuer-pronoun",
  [UND_SET_LEADERS_OF] = "leaders-of",
  [UND_SET_LETTER_CUE] = "letter-cue",
  [UND_SET_LETTER_FOLLOWS] = "letter-follows",
  [UND_SET_LETTERHEAD] = "letterhead",
  [UND_SET_LETTER_SENT] = "letter-sent",
  [UND_SET_LETTER_TITLE] = "letter-title",
  [UND_SET_LIST_ACT] = "list-act",
  [UND_SET_LIST_ADVERB] = "list-adverb",
  [UND_SET_LIST_AND] = "list-and",
  [UND_SET_LIST_APPROXIMATE] = "list-approximate",
  [UND_SET_LIST_ARE] = "list-are",
  [UND_SET_LIST_BODIES] = "list-bodies",
  [UND_SET_LIST_BY] = "list-by",
  [UND_SET_LIST_COALITION] = "list-coalition",
  [UND_SET_LIST_EARLIER] = "list-earlier",
  [UND_SET_LIST_EXCEPT] = "list-except",
  [UND_SET_LIST_FOLLOWING] = "list-following",
  [UND_SET_LIST_INCLUDE] = "list-include",
  [UND_SET_LIST_JOIN] = "list-join",
  [UND_SET_LIST_LAW] = "list-law",
  [UND_SET_LIST_LEAD] = "list-lead",
  [UND_SET_LIST_NOT] = "list-not",
  [UND_SET_LIST_FILING] = "list-filing",
  [UND_SET_LIST_STANCE] = "list-stance",
  [UND_SET_LIST_OF] = "list-of",
  [UND_SET_LIST_OTHERS] = "list-others",
  [UND_SET_LIST_OWN_BODY] = "list-own-body",
  [UND_SET_LIST_PAPER] = "list-paper",
  [UND_SET_LIST_PARTIAL] = "list-partial",
  [UND_SET_LIST_PARTY] = "list-party",
  [UND_SET_LIST_PLACE] = "list-place",
  [UND_SET_LIST_PLACE_WORD] = "list-place-word",
  [UND_SET_LIST_PRONOUN] = "list-pronoun",
  [UND_SET_LIST_QUALIFIER] = "list-qualifier",
  [UND_SET_LIST_SEND] = "list-send",
  [UND_SET_LIST_SIGN] = "list-sign",
  [UND_SET_LIST_STATES] = "list-states",
  [UND_SET_LIST_THE] = "list-the",
  [UND_SET_LIST_TO] = "list-to",
  [UND_SET_LIST_UNIT] = "list-unit",
  [UND_SET_LIST_WHO] = "list-who",
  [UND_SET_LIST_WITH] = "list-with",
  [UND_SET_LIST_WORK] = "list-work",
  [UND_SET_LIST_ELSEWHERE] = "list-elsewhere",
  [UND_SET_LIST_MANY] = "list-many",
  [UND_SET_LOCAL_OFFICE] = "local-office",
  [UND_SET_COURT] = "court",
  [UND_SET_COMMITTEE] = "committee",
  [UND_SET_MEASURE] = "measure",
  [UND_SET_MEMBER_QUALIFIER] = "member-qualifier",
  [UND_SET_MONTH] = "month",
  [UND_SET_NAME_COMPOUND] = "name-compound",
  [UND_SET_NAME_ODD] = "name-odd",
  [UND_SET_NAME_PARTICLE] = "name-particle",
  [UND_SET_NAME_SUFFIX] = "name-suffix",
  [UND_SET_NOT_A_NAME] = "not-a-name",
  [UND_SET_NUMBER] = "number",
  [UND_SET_NUMERAL_HEAD] = "numeral-head",
  [UND_SET_OFFICE] = "office",
  [UND_SET_OFFICE_RANK] = "office-rank",
  [UND_SET_OFFICE_STAFF] = "office-staff",
  [UND_SET_ORDINAL] = "ordinal",
  [UND_SET_ORGANISATION] = "organisation",
  [UND_SET_PAGE_FOOT] = "page-foot",
  [UND_SET_PETITION_ASIDE] = "petition-aside",
  [UND_SET_PETITION_CUE] = "petition-cue",
  [UND_SET_PETITION_TARGET] = "petition-target",
  [UND_SET_PETITION_TEXT] = "petition-text",
  [UND_SET_PETITION_TO] = "petition-to",
  [UND_SET_PETITION_TOLD] = "petition-told",
  [UND_SET_PICTURE] = "picture",
  [UND_SET_PLACEHOLDER] = "placeholder",
  [UND_SET_PORTFOLIO] = "portfolio",
  [UND_SET_PRESS_ROLE] = "press-role",
  [UND_SET_QUOTE_ADVERB] = "quote-adverb",
  [UND_SET_QUOTE_BORDER] = "quote-border",
  [UND_SET_QUOTE_CUE] = "quote-cue",
  [UND_SET_QUOTE_ELIDED] = "quote-elided",
  [UND_SET_QUOTE_GROUP] = "quote-group",
  [UND_SET_QUOTE_PAPER] = "quote-paper",
  [UND_SET_QUOTE_PRONOUN] = "quote-pronoun",
  [UND_SET_RECEIVED] = "received",
  [UND_SET_RECORD_CUE] = "record-cue",
  [UND_SET_RECORD_TITLE] = "record-title",
  [UND_SET_RELEASE_CUE] = "release-cue",
  [UND_SET_RELEASE_LABEL] = "release-label",
  [UND_SET_REVISION] = "revision",
  [UND_SET_RIGHTS] = "rights",
  [UND_SET_SALUTATION] = "salutation",
  [UND_SET_SELF_DESCRIPTION] = "self-description",
  [UND_SET_SENT_TO] = "sent-to",
  [UND_SET_SENT_TO_NOBODY] = "sent-to-nobody",
  [UND_SET_SIGNATURES] = "signatures",
  [UND_SET_SPEECH_VERB] = "speech-verb",
  [UND_SET_STAFF] = "staff",
  [UND_SET_STATEMENT_CUE] = "statement-cue",
  [UND_SET_STATEMENT_OPENING] = "statement-opening",
  [UND_SET_LASTING_TITLE] = "lasting-title",
  [UND_SET_STREET] = "street",
  [UND_SET_STREET_UNIT] = "street-unit",
  [UND_SET_SUPPORT] = "support",
  [UND_SET_TABLE_HEAD] = "table-head",
  [UND_SET_THANKS] = "thanks",
  [UND_SET_COUNTRY_UNIT] = "country-unit",
  [UND_SET_TOWNS] = "towns",
  [UND_SET_TOWN_UNIT] = "town-unit",
  [UND_SET_WEEKDAY] = "weekday",
  [UND_SET_WRITTEN_TO] = "written-to",
};

G_STATIC_ASSERT (G_N_ELEMENTS (set_names) == UND_N_SETS);

static UndSet
find_set (const char *name)
{
  for (guint i = 0; i < UND_N_SETS; i++)
    if (strcmp (set_names[i], name) == 0)
      return (UndSet) i;
  g_error ("The vocabulary has the unknown set “%s”", name);
}

static void
read_set (UndVocabulary *self, GKeyFile *file, const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);
  UndSet set = find_set (group);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_string (file, group, keys[i], NULL);
      UndPhrase *phrase = g_new0 (UndPhrase, 1);

      phrase->set = set;
      phrase->words = g_strdup (keys[i]);
      if (value != NULL && *value != '\0')
        {
          phrase->number = g_ascii_strtoll (value, NULL, 10);
          phrase->value = g_steal_pointer (&value);
        }
      und_phrase_trie_add (self->trie, phrase->words, self->phrases->len);
      g_ptr_array_add (self->phrases, phrase);
    }
}

static void
read_file (UndVocabulary *self, const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;

  g_assert (bytes != NULL);
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("The vocabulary %s cannot be read: %s", path, error->message);
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    read_set (self, file, groups[i]);
}

/* "attorney general" of "acting attorney general": the office that is held, or NULL. */
static const char *
find_held_office (GHashTable *ranks, const char *words)
{
  const char *space = strchr (words, ' ');
  g_autofree char *first = space != NULL ? g_strndup (words, space - words) : NULL;

  return first != NULL && g_hash_table_contains (ranks, first) ? space + 1 : NULL;
}

/* Who holds an office for a time is counted with its holders. */
static void
collect_acting (UndVocabulary *self)
{
  g_autoptr (GHashTable) ranks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) offices = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->phrases->len; i++)
    {
      UndPhrase *phrase = g_ptr_array_index (self->phrases, i);

      if (phrase->set == UND_SET_OFFICE_RANK && g_strcmp0 (phrase->value, "holds") == 0)
        g_hash_table_add (ranks, (gpointer) phrase->words);
      if (phrase->set == UND_SET_OFFICE && phrase->value != NULL)
        g_hash_table_insert (offices, (gpointer) phrase->words, (gpointer) phrase->value);
    }
  for (guint i = 0; i < self->phrases->len; i++)
    {
      UndPhrase *phrase = g_ptr_array_index (self->phrases, i);
      const char *held = phrase->set == UND_SET_OFFICE ? find_held_office (ranks, phrase->words)
                                                       : NULL;
      const char *office = held != NULL ? g_hash_table_lookup (offices, held) : NULL;
      const char *unit = und_vocabulary_get_peers (self, office);

      if (unit != NULL && phrase->value != NULL)
        g_hash_table_insert (self->peers, (gpointer) phrase->value, (gpointer) unit);
    }
}

/* An office has peers if one plural is a phrase of both sets, offices and those that units count.
 */
static void
collect_peers (UndVocabulary *self)
{
  g_autoptr (GHashTable) units = g_hash_table_new (g_str_hash, g_str_equal);

  self->peers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->phrases->len; i++)
    {
      UndPhrase *phrase = g_ptr_array_index (self->phrases, i);

      if (phrase->set == UND_SET_LIST_UNIT && phrase->value != NULL)
        g_hash_table_insert (units, (gpointer) phrase->words, (gpointer) phrase->value);
    }
  for (guint i = 0; i < self->phrases->len; i++)
    {
      UndPhrase *phrase = g_ptr_array_index (self->phrases, i);
      const char *unit = phrase->set == UND_SET_OFFICE ? g_hash_table_lookup (units, phrase->words)
                                                       : NULL;

      if (unit != NULL && phrase->value != NULL)
        g_hash_table_insert (self->peers, (gpointer) phrase->value, (gpointer) unit);
    }
  collect_acting (self);
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static UndVocabulary *
read_all (void)
{
  UndVocabulary *self = g_new0 (UndVocabulary, 1);
  g_auto (GStrv) names = NULL;

  (void) und_facts_data_get_resource (); /* keeps the linker from leaving the resource out */
  self->phrases = g_ptr_array_new ();
  self->trie = und_phrase_trie_new ();
  names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);

      read_file (self, path);
    }
  collect_peers (self);
  return self;
}

/**
 * und_vocabulary_get_default:
 *
 * Gets the vocabulary that is built in, read on first use. Any thread.
 *
 * Returns: (transfer none): the vocabulary, which is never freed
 */
const UndVocabulary *
und_vocabulary_get_default (void)
{
  static UndVocabulary *vocabulary;

  if (g_once_init_enter (&vocabulary))
    g_once_init_leave (&vocabulary, read_all ());
  return vocabulary;
}

/**
 * und_vocabulary_get_trie:
 *
 * Gets the phrases in a form that finds them in a text. O(1).
 *
 * Returns: (transfer none): all phrases; a hit's value is for [method@Vocabulary.get_phrase]
 */
const UndPhraseTrie *
und_vocabulary_get_trie (const UndVocabulary *self)
{
  return self->trie;
}

/**
 * und_vocabulary_get_phrase:
 * @value: of a hit in the trie
 *
 * Gets the phrase that was found. O(1).
 *
 * Returns: (transfer none): the phrase, which is never freed
 */
const UndPhrase *
und_vocabulary_get_phrase (const UndVocabulary *self, guint32 value)
{
  g_return_val_if_fail (value < self->phrases->len, NULL);

  return g_ptr_array_index (self->phrases, value);
}

/**
 * und_vocabulary_get_peers:
 * @office: (nullable): an office as the vocabulary writes it, "Attorney General"
 *
 * Gets what several holders of an office are called, where they are counted together. Two writings
 * of one office have the same: "Senator", "U.S. Senator" and "Acting Senator". O(1).
 *
 * Returns: (transfer none) (nullable): "attorneys general"; NULL for an office of which one holder
 *   signs at most, or that is not known
 */
const char *
und_vocabulary_get_peers (const UndVocabulary *self, const char *office)
{
  return office != NULL ? g_hash_table_lookup (self->peers, office) : NULL;
}

/**
 * und_vocabulary_match:
 * @self: the vocabulary
 * @text: a text
 * @byte: where one of its tokens starts
 * @set: what to look for
 *
 * Looks for a phrase that begins there. O(log tokens + phrase).
 *
 * Returns: how many tokens the shortest such phrase takes, 0 if there is none
 */
gsize
und_vocabulary_match (const UndVocabulary *self, UndText *text, gsize byte, UndSet set)
{
  UndPhraseCursor cursor;
  UndPhraseHit hit;

  und_phrase_cursor_init (&cursor, und_vocabulary_get_trie (self), text,
                          und_text_find_token (text, byte));
  while (und_phrase_cursor_next (&cursor, &hit))
    if (und_vocabulary_get_phrase (self, hit.value)->set == set)
      return hit.n_tokens;
  return 0;
}

/**
 * und_set_is_of_matter:
 * @set: a set of the vocabulary
 *
 * Tells whether its phrases are of the matter of documents, as "protect" is, rather than of their
 * genre. Any thread.
 *
 * Returns: TRUE if they are
 */
gboolean
und_set_is_of_matter (UndSet set)
{
  return set == UND_SET_DEMAND_COMMAND || set == UND_SET_DEMAND_TITLE || set == UND_SET_PORTFOLIO
         || set == UND_SET_TABLE_HEAD || set == UND_SET_MEASURE || set == UND_SET_NUMERAL_HEAD;
}
