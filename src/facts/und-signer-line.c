/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * One line of a signature block:
 *
 *   line   := mark* (person | office | place | body)
 *   mark   := bullet | "/s/" | "By:" | "[" | "**" | underscores
 *   person := peer | (place? rank? OFFICE (("of" | "for") place)? | honorific)* name degree* "**"?
 *             (party | "(" affiliation ")" | ("," | "–" | "-")? office | "," affiliation)?
 *   office := (place rank? OFFICE | rank? OFFICE ("of" | "for" | ",")? …) | "State of" place
 *           | locality
 *
 * What a line is comes from its own words; what it belongs to, from the lines around it.
 */
#include "config.h"

#include "und-signer-line.h"

#include "und-peer.h"
#include "und-signer-behalf.h"
#include "und-signer-mark.h"

#include <string.h>

/* Words of a line that is still no running text. */
#define MOST_LINE_WORDS 18

/* Of a link that is somebody's name; longer ones lead elsewhere. */
#define MOST_LINK_TOKENS 8

/* Of the letters of a degree after another one. */
#define MOST_DEGREE_BYTES 6

/* Of what orders and services put after a name: "OSB". */
#define MOST_ORDER_BYTES 4

static gboolean
is (const UndReader *self, gsize token, const char *word)
{
  return und_reader_token_is (self, token, word);
}

static gsize
skip_any (const UndReader *self, gsize token, gsize end, const char *const *words)
{
  while (token < end && und_reader_token_is_one_of (self, token, words))
    token++;
  return token;
}

/* "Acting", "Deputy": words before an office; how many tokens they take. */
static gsize
count_rank (const UndReader *self, gsize token)
{
  gsize next = token;
  gsize n = 0;

  while (und_reader_phrase (self, next, UND_SET_OFFICE_RANK, &n) != NULL)
    next += n;
  return next - token;
}

/* The office at @token, perhaps after a rank, of which @rank tells. */
static const UndPhrase *
match_title (const UndReader *self, gsize token, gsize *n_tokens, UndRange *rank)
{
  gsize n_rank = 0;
  const UndPhrase *office = und_reader_phrase (self, token, UND_SET_OFFICE, n_tokens);

  *rank = (UndRange){ 0, 0 };
  if (office != NULL)
    return office;
  n_rank = count_rank (self, token);
  if (n_rank == 0)
    return NULL;
  office = und_reader_phrase (self, token + n_rank, UND_SET_OFFICE, n_tokens);
  if (office == NULL)
    return NULL;
  *rank = (UndRange){ token, token + n_rank };
  *n_tokens += n_rank;
  return office;
}

/* "of the State of Utah" between an office and a name; how many tokens it takes. */
static gsize
count_of_place (const UndReader *self, UndRange range, const UndJurisdiction **place)
{
  gsize next = range.first;
  gsize n = 0;

  if (!is (self, next, "of") && !is (self, next, "for"))
    return 0;
  next++;
  if (is (self, next, "the"))
    next++;
  *place = und_reader_jurisdiction (self, next, &n, NULL);
  if (*place == NULL || next + n >= range.end)
    return 0;
  return next + n - range.first;
}

/* The place and the offices before a name; @title is the last of them. */
static gsize
skip_titles (const UndReader *self, UndRange range, UndSignerLine *line)
{
  gsize next = range.first;

  while (next < range.end)
    {
      gsize n = 0;
      gsize n_office = 0;
      UndRange rank = { 0, 0 };
      const UndJurisdiction *place = und_reader_jurisdiction (self, next, &n, NULL);
      const UndPhrase *office = match_title (self, place != NULL ? next + n : next, &n_office,
                                             &rank);

      if (office != NULL && (place == NULL || next + n < range.end))
        {
          const UndJurisdiction *of = NULL;

          line->title = office->value;
          line->rank = rank;
          line->jurisdiction = place != NULL ? place : line->jurisdiction;
          next += (place != NULL ? n : 0) + n_office;
          next += count_of_place (self, (UndRange){ next, range.end }, &of);
          line->jurisdiction = of != NULL ? of : line->jurisdiction;
        }
      else if (und_reader_phrase (self, next, UND_SET_HONORIFIC, &n) != NULL)
        next += n;
      else
        break;
    }
  return MIN (next, range.end);
}

/* "Jr." and "III" are of the name; "Ph.D." is said of the person. */
static gboolean
is_degree (const UndReader *self, gsize token)
{
  static const char *const generations[] = { "jr", "sr", "ii", "iii", "iv", NULL };

  return und_reader_phrase (self, token, UND_SET_NAME_SUFFIX, NULL) != NULL
         && !und_reader_token_is_one_of (self, token, generations);
}

/* Takes the degrees off the end of a name. */
static UndRange
drop_degrees (const UndReader *self, UndRange name)
{
  for (gsize i = name.first + 1; i < name.end; i++)
    if (is_degree (self, i))
      {
        name.end = is (self, i - 1, ",") ? i - 1 : i;
        break;
      }
  /* Letters of an order or a service, of which there are many. */
  if (name.end > name.first + 2 && und_reader_token_is_all_capitals (self, name.end - 1)
      && und_span_length (self->tokens[name.end - 1].span) <= MOST_ORDER_BYTES
      && !und_reader_token_is_all_capitals (self, name.first)
      && !und_reader_token_is_all_capitals (self, name.end - 2)
      && und_reader_phrase (self, name.end - 1, UND_SET_NAME_SUFFIX, NULL) == NULL)
    name.end--;
  return name;
}

/* Past the degrees from @token on. @has_degree: the name has one already, and then other letters
 * between commas are as well ("MD, FRCX"). */
static gsize
skip_degrees (const UndReader *self, gsize token, gsize end, gboolean has_degree)
{
  gsize n = 0;

  for (;;)
    {
      gsize next = is (self, token, ",") ? token + 1 : token;
      gboolean is_suffix = und_reader_phrase (self, next, UND_SET_NAME_SUFFIX, &n) != NULL;

      if (!is_suffix && has_degree && next > token && next < end
          && und_reader_token_is_all_capitals (self, next)
          && und_span_length (self->tokens[next].span) <= MOST_DEGREE_BYTES
          && (next + 1 == end || is (self, next + 1, ",")))
        {
          is_suffix = TRUE;
          n = 1;
        }
      if (next >= end || !is_suffix)
        return token;
      has_degree = TRUE;
      token = MIN (next + n, end);
    }
}

/* "ON" and "IN" in a line of capitals are words; codes stand at an end or after a mark. */
static gboolean
is_code_place (const UndReader *self, UndRange range, gsize token)
{
  return token == range.first || token + 1 == range.end
         || !und_reader_token_is_word (self, token - 1);
}

static const UndJurisdiction *
find_jurisdiction (const UndReader *self, UndRange range)
{
  for (gsize i = range.first; i < range.end; i++)
    {
      UndNameForm form = UND_NAME_FORM_NAME;
      gsize n = 0;
      const UndJurisdiction *found = NULL;

      if (!und_reader_token_is_capitalised (self, i))
        continue;
      found = und_reader_jurisdiction (self, i, &n, &form);
      if (found != NULL && form != UND_NAME_FORM_PRESS_BARE
          && (form != UND_NAME_FORM_POSTAL || is_code_place (self, range, i)))
        return found;
    }
  return NULL;
}

/* "(D-Calif.)": the place after the hyphen, whatever its form. */
static gboolean
read_party (const UndReader *self, UndRange range, UndSignerLine *line)
{
  static const char *const dashes[] = { "-", "–", "—", NULL };
  gsize next = range.first + 1;
  gsize n = 0;

  if (!is (self, range.first, "(") || next + 2 >= range.end)
    return FALSE;
  if (und_reader_token_is_one_of (self, next + 1, dashes))
    next += 2;
  line->jurisdiction = und_reader_jurisdiction (self, next, &n, NULL);
  next += n;
  if (line->jurisdiction != NULL && und_reader_token_is_one_of (self, next, dashes))
    next += 2;
  return line->jurisdiction != NULL && is (self, next, ")");
}

/* Begins an office here, perhaps after a place or "the"? Its vocabulary entry, or NULL. */
static const UndPhrase *
match_office (const UndReader *self, UndRange range, UndRange *rank)
{
  gsize next = is (self, range.first, "the") ? range.first + 1 : range.first;
  gsize n = 0;

  if (und_reader_jurisdiction (self, next, &n, NULL) != NULL && next + n < range.end)
    next += n;
  *rank = (UndRange){ 0, 0 };
  return next < range.end ? match_title (self, next, &n, rank) : NULL;
}

/* The end of the words from @first up to a comma. */
static gsize
find_comma (const UndReader *self, gsize first, gsize end)
{
  while (first < end && !is (self, first, ","))
    first++;
  return first;
}

/* "City of Reed", "Fen County": the town or county in @range, or an empty range. */
static UndRange
find_locality (const UndReader *self, UndRange range)
{
  gsize n = 0;

  for (gsize i = range.first; i < range.end; i++)
    {
      gsize first = i;

      if (!und_reader_token_is_capitalised (self, i))
        continue;
      if (und_reader_phrase (self, i, UND_SET_LIST_PLACE, &n) != NULL && i + n < range.end)
        return (UndRange){ i, find_comma (self, i, range.end) };
      if (und_reader_phrase (self, i, UND_SET_LIST_PLACE_WORD, NULL) == NULL)
        continue;
      while (first > range.first && und_reader_token_is_capitalised (self, first - 1))
        first--;
      if (first < i && (i + 1 == range.end || is (self, i + 1, ",")))
        return (UndRange){ first, i + 1 };
    }
  return (UndRange){ 0, 0 };
}

/* "Mayor of Reed, Ohio", "City Attorney, Reed, Texas": the town after a local office. */
static UndRange
find_town (const UndReader *self, UndRange range)
{
  gsize n = 0;
  UndRange town;

  if (und_reader_phrase (self, range.first, UND_SET_LOCAL_OFFICE, &n) == NULL
      || !(is (self, range.first + n, "of") || is (self, range.first + n, ",")))
    return (UndRange){ 0, 0 };
  town.first = range.first + n + 1;
  town.end = find_comma (self, town.first, range.end);
  if (town.first >= town.end || !und_reader_token_is_capitalised (self, town.first)
      || und_reader_jurisdiction (self, town.first, NULL, NULL) != NULL
      || und_reader_find_phrase (self, town, UND_SET_ORGANISATION, NULL, NULL) != NULL
      || und_reader_phrase (self, town.first, UND_SET_OFFICE_RANK, NULL) != NULL
      || (town.end < range.end && und_reader_jurisdiction (self, town.end + 1, NULL, NULL) == NULL))
    return (UndRange){ 0, 0 };
  return town;
}

static void
set_office (const UndReader *self, UndRange range, const UndPhrase *office, UndSignerLine *line)
{
  line->office = range;
  line->title = office != NULL ? office->value : line->title;
  line->locality = find_locality (self, range);
  if (und_range_is_empty (line->locality))
    line->locality = find_town (self, range);
  if (line->jurisdiction == NULL)
    line->jurisdiction = find_jurisdiction (self, range);
}

/* The jurisdiction in "UT-02", a district, or that is all of @range. */
static gboolean
is_place_alone (const UndReader *self, UndRange range, UndSignerLine *line)
{
  gsize next = range.first;
  gsize n = 0;

  if (is (self, next, "for"))
    next++;
  if (is (self, next, "the"))
    next++;
  line->jurisdiction = und_reader_jurisdiction (self, next, &n, NULL);
  next += n;
  if (is (self, next, "-") && und_reader_token_is_number (self, next + 1))
    next += 2;
  if (is (self, next, ":") || is (self, next, ","))
    next++;
  if (line->jurisdiction != NULL && next == range.end)
    return TRUE;
  line->jurisdiction = NULL;
  return FALSE;
}

/* "Utah Office of Fair Trade" is Utah's; "University of Utah" does not speak for it. */
static const UndJurisdiction *
find_government (const UndReader *self, UndRange range)
{
  gsize n = 0;
  const UndJurisdiction *found = und_reader_jurisdiction (self, range.first, &n, NULL);

  if (found == NULL
      || und_reader_phrase (self, range.first + n, UND_SET_ORGANISATION, NULL) == NULL)
    return NULL;
  return found;
}

/* What stands after a name and is no office: a place, or where the person belongs. */
static void
set_affiliation (const UndReader *self, UndRange range, UndSignerLine *line)
{
  const UndJurisdiction *held = line->jurisdiction;
  gsize comma = find_comma (self, range.first, range.end);
  gsize semicolon = range.first;
  UndRange rest = { comma + 1, range.end };
  UndSignerLine place = { 0 };

  /* "Ada Penrose, Reed College," */
  while (range.end > range.first && is (self, range.end - 1, ","))
    range.end--;
  /* "Governor Ada Penrose, Utah; Chair, Governors of Fen" */
  while (semicolon < range.end && !is (self, semicolon, ";"))
    semicolon++;
  if (semicolon + 1 < range.end
      && is_place_alone (self, (UndRange){ range.first, semicolon }, &place))
    range.first = semicolon + 1;
  else if (is_place_alone (self, range, &place))
    range.first = range.end;
  if (place.jurisdiction != NULL)
    {
      line->jurisdiction = held != NULL ? held : place.jurisdiction;
      if (!und_range_is_empty (range))
        line->affiliation = range;
      return;
    }
  line->affiliation = range;
  if (line->title == NULL)
    return;
  /* "Mayor Ada Penrose, Reed, Ohio" */
  if (!und_range_is_empty (rest) && is_place_alone (self, rest, &place)
      && und_reader_find_phrase (self, range, UND_SET_ORGANISATION, NULL, NULL) == NULL)
    {
      line->locality = (UndRange){ range.first, comma };
      line->affiliation = (UndRange){ 0, 0 };
    }
  else
    place.jurisdiction = find_government (self, range);
  line->jurisdiction = held != NULL ? held : place.jurisdiction;
}

/* "(signed)", "[electronic signature]" after a name. */
static gboolean
is_signed (const UndReader *self, UndRange rest)
{
  UndRange last = { rest.end - 2, rest.end };

  return (is (self, rest.first, "(") || is (self, rest.first, "[")) && rest.end >= rest.first + 3
         && (is (self, last.first, "signed") || is (self, last.first, "signature"));
}

/* For whom the person signs: "on behalf of", "for the"; how many tokens that takes. */
static gsize
count_behalf (const UndReader *self, UndRange range)
{
  gsize next = range.first;

  if (is (self, next, "on") && is (self, next + 1, "behalf") && is (self, next + 2, "of"))
    next += 3;
  else if (is (self, next, "for") || is (self, next, "of"))
    next++;
  else
    return 0;
  if (is (self, next, "the"))
    next++;
  return next < range.end ? next - range.first : 0;
}

/* "Ada Penrose MS": of a parliament, of an order, of a state? It is not part of the name. */
static gboolean
is_postnominal (const UndReader *self, UndRange rest, const UndSignerLine *line)
{
  return rest.end == rest.first + 1 && line->name.end >= line->name.first + 2
         && und_reader_token_is_all_capitals (self, rest.first)
         && !und_reader_token_is_all_capitals (self, rest.first - 1)
         && und_span_length (self->tokens[rest.first].span) <= MOST_ORDER_BYTES;
}

/* What stands after the name on its line. FALSE if it makes no sense there. */
static gboolean
read_after_name (const UndReader *self, UndRange rest, UndSignerLine *line)
{
  static const char *const links[] = { ",", "–", "—", "-", ":", "|", NULL };
  static const char *const emphasis[] = { "*", "_", NULL };
  gsize handle = und_signer_mark_skip_handle (self, rest);
  gboolean has_handle = handle > rest.first;
  gboolean has_link;
  UndRange inner;
  UndRange rank = { 0, 0 };
  const UndPhrase *office = NULL;

  rest.first = handle;
  /* A slip of lists: "Ada Penrose and (D-Mont.)". */
  if (is (self, rest.first, "and") && is (self, rest.first + 1, "("))
    rest.first++;
  if (is (self, rest.first, ",") && und_reader_token_is_one_of (self, rest.first + 1, emphasis))
    rest.first = skip_any (self, rest.first + 1, rest.end, emphasis) - 1;
  else
    rest.first = skip_any (self, rest.first, rest.end, emphasis);
  while (rest.end > rest.first && und_reader_token_is_one_of (self, rest.end - 1, emphasis))
    rest.end--;
  has_link = und_reader_token_is_one_of (self, rest.first, links)
             || (rest.first < rest.end && und_reader_token_is_one_of (self, rest.first, emphasis));
  inner = (UndRange){ has_link ? rest.first + 1 : rest.first, rest.end };
  if (und_range_is_empty (rest) || read_party (self, rest, line))
    return TRUE;
  if (is (self, rest.first, "]") || is (self, rest.first, ".") || is_signed (self, rest)
      || is_postnominal (self, rest, line))
    return TRUE;
  /* "Related: …" is a heading. */
  if (is (self, rest.first, ":") && line->name.end == line->name.first + 1)
    return FALSE;
  if (is (self, rest.first, "("))
    {
      gsize end = rest.end;

      while (end > rest.first + 1 && !is (self, end - 1, ")"))
        end--;
      inner = (UndRange){ rest.first + 1, end > rest.first + 1 ? end - 1 : rest.end };
      has_link = TRUE;
    }
  if (und_range_is_empty (inner))
    return TRUE;
  /* "Member of the Committee" is no person. */
  if (count_behalf (self, inner) > 0
      && (has_link || (line->name.end > line->name.first + 1 && !is (self, inner.first, "of"))))
    {
      inner.first += count_behalf (self, inner);
      has_link = TRUE;
    }
  office = is (self, rest.first, "(") ? NULL : match_office (self, inner, &rank);
  if (office != NULL)
    {
      set_office (self, inner, office, line);
      line->rank = rank;
    }
  else if (has_link || has_handle)
    set_affiliation (self, inner, line);
  return office != NULL || has_link || has_handle;
}

static gboolean
is_whole_link (const UndReader *self, UndRange range)
{
  return range.first > 0 && is (self, range.first - 1, "[");
}

/* The words of a link, whatever they are: "[handle](https://…)". */
static gboolean
read_link (const UndReader *self, UndRange range, UndSignerLine *line)
{
  gsize end = range.first;

  while (end < range.end && !is (self, end, "]"))
    end++;
  if (end == range.first || end == range.end || end - range.first > MOST_LINK_TOKENS)
    return FALSE;
  line->name = (UndRange){ range.first, end };
  line->kind = UND_SIGNER_LINE_NAME;
  end++;
  if (end < range.end && is (self, end, "("))
    while (end < range.end && !is (self, end, ")"))
      end++;
  if (end + 1 < range.end && is (self, end, ")"))
    (void) read_after_name (self, (UndRange){ end + 1, range.end }, line);
  return TRUE;
}

static gboolean
has_organisation (const UndReader *self, UndRange range)
{
  gsize at = 0;

  return und_reader_find_phrase (self, range, UND_SET_ORGANISATION, &at, NULL) != NULL;
}

/* "AL, AK, AZ, …": jurisdictions, and none of them a person. */
static gboolean
is_list_of_codes (const UndReader *self, UndRange range)
{
  UndNameForm form = UND_NAME_FORM_NAME;

  return und_reader_jurisdiction (self, range.first, NULL, &form) != NULL
         && form == UND_NAME_FORM_POSTAL && is (self, range.first + 1, ",")
         && und_reader_jurisdiction (self, range.first + 2, NULL, &form) != NULL
         && form == UND_NAME_FORM_POSTAL;
}

/* "Law", "Sue": a name that is mostly something else. */
static gboolean
is_odd_name (const UndReader *self, gsize token)
{
  return und_reader_token_is_capitalised (self, token)
         && und_reader_phrase (self, token, UND_SET_NAME_ODD, NULL) != NULL;
}

static gboolean
ends_by_mark (const UndReader *self, gsize token)
{
  return is (self, token, ",") || is (self, token, "*");
}

/* A name, of which one word may be an odd one: the first, or the last where a mark shows that the
 * name ends; or both. How many tokens it takes, or 0. */
static gsize
match_name (const UndReader *self, gsize first, gsize end)
{
  gsize n = 0;

  if (und_surname_match (self, first, end, &n))
    return n == 1 && is_odd_name (self, first + 1) && ends_by_mark (self, first + 2) ? 2 : n;
  if (!is_odd_name (self, first))
    return 0;
  if (und_surname_match (self, first + 1, end, &n))
    return n + 1;
  return is_odd_name (self, first + 1) && ends_by_mark (self, first + 2) ? 2 : 0;
}

/* "Utah: Ada Penrose": where the name begins. */
static gsize
skip_heading_place (const UndReader *self, UndRange range, UndSignerLine *line)
{
  static const char *const links[] = { ":", "–", "—", NULL };
  gsize n = 0;
  const UndJurisdiction *place = und_reader_jurisdiction (self, range.first, &n, NULL);

  if (place == NULL || !und_reader_token_is_one_of (self, range.first + n, links)
      || range.first + n + 1 >= range.end)
    return range.first;
  line->jurisdiction = place;
  return range.first + n + 1;
}

/* More than an initial. */
static gboolean
is_capital_surname (const UndReader *self, gsize token)
{
  return und_reader_token_is_all_capitals (self, token)
         && und_span_length (self->tokens[token].span) > 2;
}

/* "Ada PENROSE The Fen Group": where given names are not in capitals, those of the surname end the
 * name. How many of its @n tokens are. */
static gsize
count_to_capitals (const UndReader *self, gsize first, gsize n, gsize line_end)
{
  gsize end = first + 1;

  if (und_reader_token_is_all_capitals (self, first))
    return n;
  while (end < first + n && !is_capital_surname (self, end))
    end++;
  while (end < first + n && is_capital_surname (self, end))
    end++;
  /* "Eli VOSS Jr.", "Ada BBC Penrose" */
  if ((end + 1 == first + n && end + 1 == line_end) || is (self, end, ",")
      || und_reader_phrase (self, end, UND_SET_NAME_SUFFIX, NULL) != NULL)
    return n;
  return end - first;
}

static gboolean
read_person (const UndReader *self, UndRange range, UndSignerLine *line)
{
  UndSignerLine read = *line;
  gsize start = skip_heading_place (self, range, &read);
  UndRange peer = und_peer_match (self, (UndRange){ start, range.end });
  gsize first = und_range_is_empty (peer)
                  ? skip_titles (self, (UndRange){ start, range.end }, &read)
                  : peer.first;
  gsize n = first < range.end ? match_name (self, first, range.end) : 0;
  gsize end;

  if (!und_range_is_empty (peer))
    n = peer.end - peer.first;
  n = n > 0 ? count_to_capitals (self, first, n, range.end) : 0;
  if (n == 0 || has_organisation (self, (UndRange){ first, first + n })
      || is_list_of_codes (self, range))
    return FALSE;
  read.name = drop_degrees (self, (UndRange){ first, first + n });
  end = skip_degrees (self, first + n, range.end, read.name.end < first + n);
  if (!read_after_name (self, (UndRange){ end, range.end }, &read))
    {
      /* "Ada PENROSE Group of the Fen" */
      if (!is_capital_surname (self, first + n - 1)
          || und_reader_token_is_all_capitals (self, first) || n < 2
          || !und_reader_token_is_capitalised (self, end))
        return FALSE;
      set_affiliation (self, (UndRange){ end, range.end }, &read);
    }
  read.kind = UND_SIGNER_LINE_NAME;
  *line = read;
  return TRUE;
}

/* "City of Reed, TX", "Fen County". */
static gboolean
is_locality_alone (const UndReader *self, UndRange range, UndSignerLine *line)
{
  gsize first = is (self, range.first, "for") ? range.first + 1 : range.first;
  UndRange locality = find_locality (
    self, (UndRange){ is (self, first, "the") ? first + 1 : first, range.end });
  gsize next = locality.end;
  gsize n = 0;

  if (und_range_is_empty (locality) || locality.first > first + 1)
    return FALSE;
  if (next < range.end)
    {
      line->jurisdiction = und_reader_jurisdiction (self, next + 1, &n, NULL);
      if (line->jurisdiction == NULL || next + 1 + n < range.end)
        return FALSE;
    }
  line->locality = locality;
  return TRUE;
}

/* "Reed, Ohio": one word and a jurisdiction. */
static gboolean
is_town_alone (const UndReader *self, UndRange range, UndSignerLine *line)
{
  UndRange rest = { range.first + 2, range.end };

  if (!und_reader_token_is_capitalised (self, range.first) || !is (self, range.first + 1, ",")
      || und_reader_phrase (self, range.first, UND_SET_OFFICE, NULL) != NULL
      || und_reader_phrase (self, range.first, UND_SET_NOT_A_NAME, NULL) != NULL
      || und_range_is_empty (rest) || !is_place_alone (self, rest, line))
    return FALSE;
  line->locality = (UndRange){ range.first, range.first + 1 };
  return TRUE;
}

/* "Fen Fund, Switzerland": where it is, is not of its name. */
static UndRange
cut_country (const UndReader *self, UndRange range)
{
  gsize n = 0;

  for (gsize i = range.first + 1; i + 1 < range.end; i++)
    if (is (self, i, ",") && und_reader_phrase (self, i + 1, UND_SET_COUNTRY, &n) != NULL
        && i + 1 + n == range.end)
      range.end = i;
  return range;
}

/* What the line is if it names nobody. */
static void
read_other (const UndReader *self, UndRange range, UndSignerLine *line)
{
  UndRange rank = { 0, 0 };
  const UndPhrase *office = match_office (self, range, &rank);

  if (office != NULL)
    {
      set_office (self, range, office, line);
      line->rank = rank;
      line->kind = UND_SIGNER_LINE_OFFICE;
    }
  else if (is_locality_alone (self, range, line))
    line->kind = UND_SIGNER_LINE_PLACE;
  else if (und_signer_mark_count_words (self, range) > MOST_LINE_WORDS)
    line->kind = UND_SIGNER_LINE_OTHER;
  else if (has_organisation (self, range) && und_reader_token_is_capitalised (self, range.first)
           && !und_reader_token_ends_sentence (self, range.end - 1))
    {
      line->body = cut_country (self, range);
      line->kind = UND_SIGNER_LINE_BODY;
      line->jurisdiction = find_government (self, range);
    }
  else if (und_reader_find_phrase (self, range, UND_SET_OFFICE, NULL, NULL) != NULL)
    {
      set_office (self, range, und_reader_find_phrase (self, range, UND_SET_OFFICE, NULL, NULL),
                  line);
      line->kind = UND_SIGNER_LINE_OFFICE;
    }
}

/* "On behalf of the Fen Fund: Ada Penrose", or what of it stands on a line of its own. */
static gboolean
read_behalf (const UndReader *self, UndRange range, UndSignerLine *line)
{
  UndRange body;
  UndRange person;

  if (!und_signer_behalf_split (self, range, &body, &person))
    return FALSE;
  if (read_person (self, person, line))
    {
      if (und_range_is_empty (line->affiliation))
        line->affiliation = body;
      return TRUE;
    }
  line->kind = UND_SIGNER_LINE_BODY;
  line->body = body;
  return TRUE;
}

/* "## History": what is below it, and nobody. */
static gboolean
is_section_head (const UndReader *self, UndRange range)
{
  gsize next = range.first;

  while (next < range.end && is (self, next, "#"))
    next++;
  return next > range.first && next < range.end && und_reader_gap (self, next) == UND_GAP_SPACE;
}

UndSignerLine
und_signer_line_read (const UndReader *reader, UndRange range)
{
  UndSignerLine line = { .kind = UND_SIGNER_LINE_OTHER };
  UndRange inner = { und_signer_mark_skip (reader, range, &line.is_mark, &line.is_item),
                     range.end };

  /* "| Ada Penrose |" */
  while (inner.end > inner.first && is (reader, inner.end - 1, "|"))
    inner.end--;
  line.postal = und_postal_read (reader, inner);
  if (line.postal == UND_POSTAL_STREET)
    line.kind = UND_SIGNER_LINE_MARK;
  else if (und_signer_mark_is_end (reader, range, inner))
    line.kind = UND_SIGNER_LINE_END;
  else if (is_section_head (reader, range) || und_signer_mark_is_nothing (reader, inner))
    line.kind = UND_SIGNER_LINE_MARK;
  else if (is_place_alone (reader, inner, &line) || is_town_alone (reader, inner, &line))
    line.kind = UND_SIGNER_LINE_PLACE;
  else if (!(is_whole_link (reader, inner) && read_link (reader, inner, &line))
           && !read_behalf (reader, inner, &line) && !read_person (reader, inner, &line))
    read_other (reader, inner, &line);
  return line;
}

gboolean
und_signer_line_is_whole_office (const UndSignerLine *self)
{
  return self->kind == UND_SIGNER_LINE_OFFICE && self->title != NULL;
}
