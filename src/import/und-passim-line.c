/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */

/* Lines that passim writes, of both its versions.
 *
 * Version 2 (seriatim): align.json has "id", "begin", "end", "s1" of the source and "id2",
 * "begin2", "end2", "s2" of the target; out.json has "id", "begin", "end", "text", "cluster",
 * "size", "uid" and in "src" where the passage is from. Version 1 (Scala): align.json has "id1",
 * "b1", "e1", "s1" and "id2", "b2", "e2", "s2"; out.json has what the later one has, without "src".
 * Beside these stand members that the documents brought along, of any shape; they are passed over.
 *
 * Of "s1" and "s2", which stand one above the other, a hyphen is a gap, and a hyphen of the text is
 * written as U+2010. */
#include "config.h"

#include "und-passim-line.h"

#include "und-json-scanner.h"
#include "und-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  TEXT_ID,
  TEXT_ID_1,
  TEXT_ID_2,
  TEXT_SERIES,
  TEXT_SERIES_1,
  TEXT_SERIES_2,
  TEXT_WORDS,
  TEXT_ROW_1,
  TEXT_ROW_2,
  N_TEXTS,
} TextSlot;

typedef enum
{
  NUMBER_BEGIN,
  NUMBER_END,
  NUMBER_BEGIN_2,
  NUMBER_END_2,
  NUMBER_B_1,
  NUMBER_E_1,
  NUMBER_B_2,
  NUMBER_E_2,
  NUMBER_CLUSTER,
  NUMBER_SIZE,
  NUMBER_UID,
  N_NUMBERS,
} NumberSlot;

/* By slot. */
static const char *const text_names[N_TEXTS] = { "id",      "id1",  "id2", "series", "series1",
                                                 "series2", "text", "s1",  "s2" };
static const char *const number_names[N_NUMBERS] = { "begin", "end", "begin2",  "end2", "b1", "e1",
                                                     "b2",    "e2",  "cluster", "size", "uid" };

typedef struct
{
  gint64 value;
  gboolean is_there;
} Number;

typedef struct
{
  GString *value;
  gboolean is_there;
} Text;

struct _UndPassimLine
{
  Text texts[N_TEXTS];
  Number numbers[N_NUMBERS];
  Number origin[3];     /* of the item of "src" that is being read: uid, begin, end */
  GArray *origins;      /* (element-type UndPassimOrigin) */
  gboolean has_origins; /* "src" is there, perhaps empty */
};

/* Where in the line a value stands: in the outermost object, or in an item of "src". */
typedef struct
{
  Text *text;
  Number *number;
  guint depth;
  gboolean is_src;
} Target;

#define DEPTH_MEMBER 1u
#define DEPTH_LIST   2u
#define DEPTH_ITEM   3u

UndPassimLine *
und_passim_line_new (void)
{
  UndPassimLine *self = g_new0 (UndPassimLine, 1);

  for (guint i = 0; i < N_TEXTS; i++)
    self->texts[i].value = g_string_new (NULL);
  self->origins = g_array_new (FALSE, FALSE, sizeof (UndPassimOrigin));
  return self;
}

void
und_passim_line_free (UndPassimLine *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_string_free (self->texts[i].value, TRUE);
  g_array_unref (self->origins);
  g_free (self);
}

static void
reset (UndPassimLine *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_string_truncate (self->texts[i].value, 0);
      self->texts[i].is_there = FALSE;
    }
  memset (self->numbers, 0, sizeof self->numbers);
  memset (self->origin, 0, sizeof self->origin);
  g_array_set_size (self->origins, 0);
  self->has_origins = FALSE;
}

static guint
find_name (const char *const *names, guint n_names, const char *name)
{
  guint i = 0;

  while (i < n_names && strcmp (names[i], name) != 0)
    i++;
  return i;
}

static void
aim (UndPassimLine *self, Target *target, const char *name)
{
  static const char *const origin_names[] = { "uid", "begin", "end" };

  target->text = NULL;
  target->number = NULL;
  if (target->depth == DEPTH_MEMBER)
    {
      guint text = find_name (text_names, N_TEXTS, name);
      guint number = find_name (number_names, N_NUMBERS, name);

      target->text = text < N_TEXTS ? &self->texts[text] : NULL;
      target->number = number < N_NUMBERS ? &self->numbers[number] : NULL;
      target->is_src = strcmp (name, "src") == 0;
    }
  else if (target->depth == DEPTH_ITEM && target->is_src)
    {
      guint number = find_name (origin_names, G_N_ELEMENTS (origin_names), name);

      target->number = number < G_N_ELEMENTS (origin_names) ? &self->origin[number] : NULL;
    }
}

/* What is of another kind is as good as absent; an id may be a number. */
static void
take_value (Target *target, UndJsonToken token, const char *value)
{
  if (target->text != NULL)
    {
      target->text->is_there = token == UND_JSON_STRING || token == UND_JSON_NUMBER;
      g_string_assign (target->text->value, target->text->is_there ? value : "");
    }
  if (target->number != NULL)
    target->number->is_there = token == UND_JSON_NUMBER
                               && g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64,
                                                            &target->number->value, NULL);
  target->text = NULL;
  target->number = NULL;
}

static gboolean
is_span (const Number *begin, const Number *end)
{
  return begin->is_there && end->is_there && begin->value >= 0 && begin->value < end->value;
}

static void
add_origin (UndPassimLine *self)
{
  if (self->origin[0].is_there && is_span (&self->origin[1], &self->origin[2]))
    {
      UndPassimOrigin origin = { self->origin[0].value, (guint64) self->origin[1].value,
                                 (guint64) self->origin[2].value };

      g_array_append_val (self->origins, origin);
    }
  memset (self->origin, 0, sizeof self->origin);
}

static void
open_value (UndPassimLine *self, Target *target, UndJsonToken token)
{
  take_value (target, token, "");
  target->depth++;
  if (target->depth == DEPTH_LIST && target->is_src)
    {
      target->is_src = token == UND_JSON_ARRAY_START;
      self->has_origins |= target->is_src;
    }
}

static void
close_value (UndPassimLine *self, Target *target, UndJsonToken token)
{
  if (target->depth == DEPTH_ITEM && target->is_src && token == UND_JSON_OBJECT_END)
    add_origin (self);
  target->depth--;
}

/* FALSE if there is no object, or something is wrong in it. */
static gboolean
read_members (UndPassimLine *self, UndJsonScanner *scanner)
{
  Target target = { 0 };

  for (;;)
    {
      UndJsonToken token = und_json_scanner_next (scanner);

      if (token == UND_JSON_ERROR || (target.depth == 0 && token != UND_JSON_OBJECT_START))
        return token == UND_JSON_END;
      switch (token)
        {
        case UND_JSON_OBJECT_START:
        case UND_JSON_ARRAY_START:
          open_value (self, &target, token);
          break;
        case UND_JSON_OBJECT_END:
        case UND_JSON_ARRAY_END:
          close_value (self, &target, token);
          break;
        case UND_JSON_KEY:
          aim (self, &target, und_json_scanner_get_text (scanner));
          break;
        case UND_JSON_STRING:
        case UND_JSON_NUMBER:
        case UND_JSON_TRUE:
        case UND_JSON_FALSE:
        case UND_JSON_NULL:
        case UND_JSON_END:
        case UND_JSON_ERROR:
        default:
          take_value (&target, token, und_json_scanner_get_text (scanner));
          break;
        }
    }
}

gboolean
und_passim_line_read (UndPassimLine *self, const char *line, gsize n_bytes, GError **error)
{
  g_autoptr (UndJsonScanner)
    scanner = und_json_scanner_new (line, n_bytes, UND_LIMIT_JSON_LINE_DEPTH);
  UndJsonToken token;

  reset (self);
  if (read_members (self, scanner))
    return TRUE;
  token = und_json_scanner_next (scanner);
  if (token == UND_JSON_ERROR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("This cannot be read as JSON: %s."),
                 und_json_scanner_get_text (scanner));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("This is JSON, but not an object."));
  return FALSE;
}

gboolean
und_passim_line_is_pair (const UndPassimLine *self)
{
  return self->texts[TEXT_ID_2].is_there
         && (self->numbers[NUMBER_BEGIN_2].is_there || self->numbers[NUMBER_B_2].is_there);
}

/* The bytes of a row without its gaps, in place. */
static void
close_gaps (GString *row)
{
  gsize n_bytes = 0;

  for (gsize i = 0; i < row->len; i++)
    if (row->str[i] != '-')
      row->str[n_bytes++] = row->str[i];
  g_string_truncate (row, n_bytes);
}

static const char *
get_text (const UndPassimLine *self, TextSlot slot)
{
  return self->texts[slot].is_there ? self->texts[slot].value->str : NULL;
}

static gboolean
set_place (UndPassimLine *self,
           UndPassimPlace *place,
           TextSlot id,
           NumberSlot begin,
           NumberSlot end,
           GError **error)
{
  if (get_text (self, id) == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The passage has no “%s” that is a string or a number."), text_names[id]);
  else if (self->texts[id].value->len > UND_LIMIT_NAME_BYTES)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The document’s “id” is longer than %u bytes."), UND_LIMIT_NAME_BYTES);
  else if (!is_span (&self->numbers[begin], &self->numbers[end]))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* TRANSLATORS: the two are names of members, such as begin and end */
                 _ ("“%s” and “%s” are no place in a document."), number_names[begin],
                 number_names[end]);
  else
    {
      place->id = self->texts[id].value->str;
      place->start = (guint64) self->numbers[begin].value;
      place->end = (guint64) self->numbers[end].value;
      return TRUE;
    }
  return FALSE;
}

static const char *
get_row (UndPassimLine *self, TextSlot slot)
{
  close_gaps (self->texts[slot].value);
  return get_text (self, slot);
}

gboolean
und_passim_line_get_pair (UndPassimLine *self, UndPassimPair *pair, GError **error)
{
  gboolean is_old = self->texts[TEXT_ID_1].is_there && self->numbers[NUMBER_B_1].is_there;

  *pair = (UndPassimPair){ { 0 } };
  pair->source.unit = pair->target.unit = is_old ? UND_PASSIM_UTF16 : UND_PASSIM_CODE_POINTS;
  pair->source.is_aligned = pair->target.is_aligned = TRUE;
  pair->source.words = get_row (self, TEXT_ROW_1);
  pair->target.words = get_row (self, TEXT_ROW_2);
  pair->source.series = get_text (self, is_old ? TEXT_SERIES_1 : TEXT_SERIES);
  pair->target.series = get_text (self, TEXT_SERIES_2);
  if (is_old)
    return set_place (self, &pair->source, TEXT_ID_1, NUMBER_B_1, NUMBER_E_1, error)
           && set_place (self, &pair->target, TEXT_ID_2, NUMBER_B_2, NUMBER_E_2, error);
  return set_place (self, &pair->source, TEXT_ID, NUMBER_BEGIN, NUMBER_END, error)
         && set_place (self, &pair->target, TEXT_ID_2, NUMBER_BEGIN_2, NUMBER_END_2, error);
}

gboolean
und_passim_line_get_member (UndPassimLine *self, UndPassimMember *member, GError **error)
{
  const Number *numbers = self->numbers;

  *member = (UndPassimMember){ .cluster = numbers[NUMBER_CLUSTER].value };
  if (!numbers[NUMBER_CLUSTER].is_there)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("This is neither a pair of passages nor one of a cluster."));
      return FALSE;
    }
  member->place.unit = self->has_origins ? UND_PASSIM_CODE_POINTS : UND_PASSIM_UTF16;
  member->place.words = get_text (self, TEXT_WORDS);
  member->place.series = get_text (self, TEXT_SERIES);
  if (numbers[NUMBER_SIZE].is_there && numbers[NUMBER_SIZE].value > 0)
    member->size = (guint64) numbers[NUMBER_SIZE].value;
  if (numbers[NUMBER_UID].is_there)
    member->uid = numbers[NUMBER_UID].value;
  if (self->origins->len > 0)
    {
      member->origins = (const UndPassimOrigin *) (gpointer) self->origins->data;
      member->n_origins = self->origins->len;
    }
  return set_place (self, &member->place, TEXT_ID, NUMBER_BEGIN, NUMBER_END, error);
}
