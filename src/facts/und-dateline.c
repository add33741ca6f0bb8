/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Datelines:
 *
 *   dateline := first? place date? wire? "–" (DATE end)? | first? place "[" DATE "]"
 *             | first? place ("|" | ":") DATE end
 *             | first? "(" place ")" "–" (DATE end)? | first "(" place ")"
 *             | "(" place ("–" | ",") DATE ")" "–"? | "[" place "]" "–"
 *             | capitalised{1,4} "," jurisdiction ":" and a sentence behind it
 *   first    := (label? DATE | "(" DATE ")") ","? "–"?
 *   place    := capitalised{1,4} ("," region)?
 *   date     := ","? DATE | "(" DATE ")", where DATE may lack its year
 *   end      := "–" | "." | ":" | "|"
 *   label    := "date" ":"?
 *   wire     := "/" word "/" | "(" capitalised{1,3} ")"
 *   "–"      := a dash, or what is left of one whose character set was lost: "?"
 *   region   := a jurisdiction in any form | capitalised{1,2}
 */
#include "config.h"

#include "und-dateline.h"

/* Words of a city's name: "Truth or Consequences" and "Salt Lake City" have three. */
#define MAX_CITY_WORDS 4

#define MAX_WIRE_WORDS 3

/* Of the sentence behind "Duluth, Minnesota:". */
#define MIN_TOKENS_AFTER_COLON 16

typedef struct
{
  const UndReader *reader;
  gsize next;
  gsize end;
} Input;

static gboolean
take (Input *input, const char *mark)
{
  if (input->next >= input->end || !und_reader_token_is (input->reader, input->next, mark))
    return FALSE;
  input->next++;
  return TRUE;
}

/* "AUGUSTA ? Attorney General": a dash of a character set that was lost. */
static gboolean
take_lost_dash (Input *input)
{
  const UndReader *self = input->reader;

  return und_reader_gap (self, input->next) == UND_GAP_SPACE
         && und_reader_gap (self, input->next + 1) == UND_GAP_SPACE
         && (take (input, "?") || take (input, "\xef\xbf\xbd"));
}

/* A dash with a space on one side at least, so that it is not a hyphen; "--" and "---" too. */
static gboolean
take_dash (Input *input)
{
  static const char *const dashes[] = { "-", "–", "—", "―", "−", "‒" };
  const UndReader *self = input->reader;
  gsize start = input->next;
  gboolean is_wide = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    while (take (input, dashes[i]))
      is_wide = is_wide || i > 0;
  if (input->next == start)
    return take_lost_dash (input);
  if (is_wide || input->next - start > 1 || und_reader_gap (self, start) != UND_GAP_NONE
      || und_reader_gap (self, input->next) != UND_GAP_NONE)
    return TRUE;
  input->next = start;
  return FALSE;
}

static gboolean
take_date (Input *input, UndDateline *dateline)
{
  gsize n_tokens = 0;

  if (!und_date_match (input->reader, input->next, &dateline->day, &n_tokens)
      || input->next + n_tokens > input->end)
    return FALSE;
  dateline->date = (UndRange){ input->next, input->next + n_tokens };
  input->next += n_tokens;
  return TRUE;
}

/* The agency that spread the text: "/PRNewswire/", "(Business Wire)". */
static void
take_wire (Input *input, UndDateline *dateline)
{
  gboolean is_slashed = und_reader_token_is (input->reader, input->next, "/");
  const char *close = is_slashed ? "/" : ")";
  Input start = *input;

  if (!take (input, is_slashed ? "/" : "("))
    return;
  for (guint i = 0;
       i < MAX_WIRE_WORDS && und_reader_token_is_capitalised (input->reader, input->next); i++)
    input->next++;
  if (input->next == start.next + 1 || !take (input, close))
    *input = start;
  else
    dateline->wire = (UndRange){ start.next, input->next };
}

/* "Tuesday", before a dash. */
static gboolean
is_lone_weekday (const Input *input, gsize n_tokens)
{
  Input rest = { input->reader, input->next + n_tokens, input->end };

  return take_dash (&rest);
}

/* "June 19" or "Tuesday, June 19", before a dash or a bracket; "Tuesday" before a dash. */
static gboolean
take_hint (Input *input, UndDateline *dateline)
{
  gsize n_tokens = 0;
  UndDateHint hint;

  if (!und_date_match_hint (input->reader, input->next, &hint, &n_tokens)
      || (hint.month == 0 && !is_lone_weekday (input, n_tokens))
      || input->next + n_tokens > input->end)
    return FALSE;
  dateline->hint = hint;
  dateline->hint.span = und_reader_span (input->reader, input->next, input->next + n_tokens);
  dateline->hint.rule = "dateline-without-year";
  input->next += n_tokens;
  return TRUE;
}

static void
take_region (Input *input, UndDateline *dateline)
{
  const UndReader *self = input->reader;
  gsize start = input->next;
  gsize n_tokens = 0;
  const UndJurisdiction *jurisdiction = NULL;

  if (!take (input, ","))
    return;
  jurisdiction = und_reader_jurisdiction (self, input->next, &n_tokens, NULL);
  if (jurisdiction != NULL)
    {
      dateline->jurisdiction = jurisdiction;
      input->next += n_tokens;
      return;
    }
  if (und_reader_phrase (self, input->next, UND_SET_MONTH, NULL) == NULL
      && und_reader_phrase (self, input->next, UND_SET_WEEKDAY, NULL) == NULL
      && und_reader_token_is_capitalised (self, input->next))
    {
      input->next++;
      if (und_reader_token_is_capitalised (self, input->next))
        input->next++;
      return;
    }
  input->next = start;
}

static gboolean
take_city (Input *input)
{
  const UndReader *self = input->reader;
  guint n_words = 0;

  while (n_words < MAX_CITY_WORDS && input->next < input->end
         && und_reader_token_is_capitalised (self, input->next)
         && (n_words == 0 || und_reader_gap (self, input->next) <= UND_GAP_SPACE)
         && und_reader_phrase (self, input->next, UND_SET_MONTH, NULL) == NULL)
    {
      input->next++;
      n_words++;
      if (und_reader_gap (self, input->next) == UND_GAP_NONE)
        (void) take (input, ".");
    }
  return n_words > 0;
}

/* The longest jurisdiction written here ("WASHINGTON, D. C."), or a city with its region. */
static gboolean
take_place (Input *input, UndDateline *dateline)
{
  const UndReader *self = input->reader;
  gsize start = input->next;
  gsize n_tokens = 0;
  UndNameForm form = UND_NAME_FORM_NAME;
  const UndJurisdiction *whole = und_reader_jurisdiction (self, start, &n_tokens, &form);
  const UndJurisdiction *city = und_gazetteer_match_city (self->gazetteer, self->text, start, NULL);

  if (whole != NULL && form == UND_NAME_FORM_NAME && n_tokens > 2)
    {
      dateline->jurisdiction = whole;
      input->next += n_tokens;
    }
  else
    {
      if (!take_city (input))
        return FALSE;
      take_region (input, dateline);
      if (dateline->jurisdiction == NULL)
        dateline->jurisdiction = city;
    }
  dateline->place = (UndRange){ start, input->next };
  return TRUE;
}

/* "(March 4, 2025)", "[March 4]" */
static gboolean
take_bracketed (Input *input, UndDateline *dateline, const char *open, const char *close)
{
  Input start = *input;

  if (take (input, open) && (take_date (input, dateline) || take_hint (input, dateline))
      && take (input, close))
    return TRUE;
  *input = start;
  return FALSE;
}

/* "March 4, 2025 –" behind the dash, or behind what stands for one. */
static gboolean
take_date_between (Input *input, UndDateline *dateline)
{
  Input start = *input;
  gsize end;

  if (dateline->date.end > dateline->date.first || !take_date (input, dateline))
    return FALSE;
  end = input->next;
  if (take_dash (input) || take (input, ".") || take (input, ":") || take (input, "|"))
    {
      dateline->all.end = end;
      return TRUE;
    }
  *input = start;
  dateline->date = (UndRange){ 0, 0 };
  return FALSE;
}

/* "Duluth, Minnesota: Governor Penrose today …"; a colon after a mere word may be a label's, and a
 * few words after it are an entry's of a list. */
static gboolean
take_colon_after_region (Input *input, const UndDateline *dateline)
{
  const UndReader *self = input->reader;
  gboolean has_comma = FALSE;

  for (gsize i = dateline->place.first; i < dateline->place.end; i++)
    has_comma |= und_reader_token_is (self, i, ",");
  return dateline->jurisdiction != NULL && has_comma && input->next == dateline->place.end
         && input->end - input->next > MIN_TOKENS_AFTER_COLON
         && und_reader_token_is_capitalised (self, input->next + 1)
         && und_reader_phrase (self, input->next + 1, UND_SET_MONTH, NULL) == NULL
         && und_reader_phrase (self, input->next + 1, UND_SET_WEEKDAY, NULL) == NULL
         && take (input, ":");
}

/* Behind a place in capitals or with its region "|" and ":" stand for a dash; "Parks, Schools:"
 * is a label. */
static gboolean
is_surely_place (const Input *input, const UndDateline *dateline)
{
  return dateline->jurisdiction != NULL
         || und_reader_token_is_all_capitals (input->reader, dateline->place.first);
}

static gboolean
read_after_place (Input *input, UndDateline *dateline)
{
  Input start = *input;
  gboolean is_closed = FALSE;

  (void) take (input, ",");
  if (take_bracketed (input, dateline, "[", "]"))
    is_closed = TRUE;
  else if (!take_bracketed (input, dateline, "(", ")") && !take_date (input, dateline)
           && !take_hint (input, dateline))
    *input = start;
  dateline->all.end = input->next;
  take_wire (input, dateline);
  if (take_dash (input))
    {
      (void) take_date_between (input, dateline);
      return TRUE;
    }
  if (take_colon_after_region (input, dateline))
    return TRUE;
  return is_closed
         || (is_surely_place (input, dateline) && (take (input, "|") || take (input, ":"))
             && take_date_between (input, dateline));
}

/* "(Duluth, MN) –", "[DULUTH] –", "(Duluth, MN - March 4, 2025)": the bracket is open. */
static gboolean
read_bracketed_place (Input *input, UndDateline *dateline, gboolean has_date, const char *close)
{
  Input start;

  if (!take_place (input, dateline))
    return FALSE;
  start = *input;
  if (has_date || !(take_dash (input) || take (input, ",")) || !take_date (input, dateline))
    *input = start;
  if (!take (input, close))
    return FALSE;
  has_date |= dateline->date.end > dateline->date.first;
  dateline->all.end = input->next;
  if (!take_dash (input))
    return has_date;
  (void) take_date_between (input, dateline);
  return TRUE;
}

static gboolean
read_dateline (Input *input, UndDateline *dateline)
{
  Input start = *input;
  gboolean has_date;

  (void) (take (input, "date") && take (input, ":"));
  has_date = take_date (input, dateline);
  if (!has_date)
    {
      *input = start;
      has_date = take_bracketed (input, dateline, "(", ")");
    }
  if (has_date)
    {
      (void) take (input, ",");
      (void) take_dash (input);
    }
  if (take (input, "("))
    return read_bracketed_place (input, dateline, has_date, ")");
  if (take (input, "["))
    return read_bracketed_place (input, dateline, FALSE, "]") && dateline->jurisdiction != NULL;
  return take_place (input, dateline) && read_after_place (input, dateline);
}

/**
 * und_dateline_match:
 * @first: the first token of a paragraph
 * @end: the token after its last
 * @dateline: (out): what was read
 *
 * Reads the dateline at the start of a paragraph. O(1).
 *
 * Returns: whether there is one, with text after it
 */
gboolean
und_dateline_match (const UndReader *self, gsize first, gsize end, UndDateline *dateline)
{
  Input input = { self, first, MIN (end, self->n_tokens) };

  *dateline = (UndDateline){ 0 };
  dateline->all.first = first;
  if (!read_dateline (&input, dateline) || input.next >= input.end)
    return FALSE;
  dateline->body = input.next;
  return TRUE;
}
