/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-list-grammar.h"
#include "und-test-reader.h"

static void
append_item (GString *text, const UndReader *reader, const UndListItem *item)
{
  UndSpan span = und_span_is_empty (item->name) ? item->body : item->name;
  g_autofree char *words = und_text_dup_line (reader->text, span);

  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append (text, words);
  if (item->jurisdiction != NULL)
    g_string_append_printf (text, "%s%s", words[0] != '\0' ? "@" : "",
                            item->jurisdiction->code + 3);
  if (item->is_locality)
    g_string_append (text, " (town)");
  if (item->is_lead)
    g_string_append (text, " (lead)");
  if (!und_span_is_empty (item->affiliation))
    {
      g_autofree char *affiliation = und_text_dup_line (reader->text, item->affiliation);

      g_string_append_printf (text, "+%s", affiliation);
    }
}

/* The items of the list at the start of @text: names or places; "…" after one that says it is not
 * whole. */
static void
check_list (const char *text, const char *expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  g_autoptr (UndLexemes) lexemes = und_lexemes_new (reader, und_span (0, strlen (text)));
  g_autoptr (UndList) list = und_list_parse (lexemes, 0, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; list != NULL && i < list->items->len; i++)
    append_item (found, reader, und_list_get_item (list, i));
  if (list != NULL && list->is_partial)
    g_string_append (found, "…");
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_places (void)
{
  check_list ("Ohio, Utah and Guam in May", "OH; UT; GU");
  check_list ("the attorneys general of Ohio; Utah; and the District of Columbia", "OH; UT; DC");
  check_list ("Ohio Utah, Iowa", "OH; UT; IA");
  check_list ("the attorneys general of , Ohio, , Utah, and Iowa", "OH; UT; IA");
  check_list ("OH, IN, ME and GA", "OH; IN; ME; GA");
  check_list ("GA, OH & MD", "GA; OH; MD");
  check_list ("AGs from states including Ohio and Utah", "OH; UT…");
  check_list ("Ohio, Utah and 12 other states", "OH; UT…");
  check_list ("the following states:\n\n- Ohio\n- Utah\n\nMore", "OH; UT");
}

static void
test_affiliations (void)
{
  check_list ("Ada Penrose, Reed University, and Bo Lindt, Fen College",
              "Ada Penrose+Reed University; Bo Lindt+Fen College");
  check_list ("Ada Penrose, Reed University; Bo Lindt; and Cy Oram, Fen College",
              "Ada Penrose+Reed University; Bo Lindt; Cy Oram+Fen College");
  check_list ("Ada Penrose, dean at Reed University; and Bo Lindt, fellow of Fen College.",
              "Ada Penrose+Reed University; Bo Lindt+Fen College");
  check_list ("Ada Penrose, and Fen College", "Ada Penrose; Fen College");
}

static void
test_persons (void)
{
  check_list ("Senators Ada Penrose (D-Calif.) and Bo Lindt (R-Me)", "Ada Penrose@CA; Bo Lindt@ME");
  check_list ("Utah Attorney General Ada Penrose and Attorney General Bo Lindt of Ohio",
              "Ada Penrose@UT; Bo Lindt@OH");
  check_list ("Ada Penrose, Attorney General of Utah; Bo Lindt, Attorney General of Ohio",
              "Ada Penrose@UT; Bo Lindt@OH");
  check_list ("Ohio Attorney General Bo Lindt, who led the letter, and the attorneys general of "
              "Iowa and Utah",
              "Bo Lindt@OH (lead); IA; UT");
  check_list ("Ada Penrose  D Calif   Bo Lindt  R N Y   met", "Ada Penrose@CA; Bo Lindt@NY");
}

static void
test_persons_of_places (void)
{
  check_list ("Ada Penrose of Utah, Bo Lindt of the District of Columbia, and Cy Oram of Ohio",
              "Ada Penrose@UT; Bo Lindt@DC; Cy Oram@OH");
  check_list ("Fen Bank of Ohio and Reed Society of Utah",
              "Fen Bank of Ohio; Reed Society of Utah");
}

static void
test_shared_tags (void)
{
  check_list ("Senators Ada Penrose and Bo Lindt (both D-Utah)", "Ada Penrose@UT; Bo Lindt@UT");
  check_list ("Reps. Ada Penrose, Bo Lindt and Cy Oram, all R-Ohio, met",
              "Ada Penrose@OH; Bo Lindt@OH; Cy Oram@OH");
  check_list ("Sens. Ada Penrose (D-Maine), Bo Lindt, Cy Oram (both R-Iowa) and Edda Voss (I-Ohio)",
              "Ada Penrose@ME; Bo Lindt@IA; Cy Oram@IA; Edda Voss@OH");
  check_list ("Sens. Ada Penrose, Bo Lindt and Cy Oram (both R-Iowa)",
              "Ada Penrose; Bo Lindt@IA; Cy Oram@IA");
  check_list ("Sens. Ada Penrose (D-Maine), Bo Lindt and Cy Oram (all R-Iowa)",
              "Ada Penrose@ME; Bo Lindt@IA; Cy Oram@IA");
}

static void
test_appositions (void)
{
  check_list ("Reps. Ada Penrose, a Utah Republican, and Bo Lindt, a Democrat from Ohio, wrote",
              "Ada Penrose@UT; Bo Lindt@OH");
  check_list ("Ada Penrose, a nurse in Ohio, and Bo Lindt, who keeps bees, said",
              "Ada Penrose; Bo Lindt");
  check_list ("Ada Penrose, head of a school, and Bo Lindt.", "Ada Penrose; Bo Lindt");
  check_list ("Ada Penrose, a nurse in Ohio, and Bo Lindt met", "Ada Penrose");
  check_list ("Ada Penrose of Reed University, who keeps bees; Bo Lindt of Fen; and Cy Oram, a "
              "nurse in Ohio.",
              "Ada Penrose+Reed University; Bo Lindt; Cy Oram");
  check_list ("Sens. Ada Penrose, D-Reed; Bo Lindt, R-Fen; and Cy Oram, R-Marsh",
              "Ada Penrose; Bo Lindt; Cy Oram");
  check_list ("Ada Penrose, County Attorney, Lake County, Utah; Bo Lindt, Mayor, Fen County, Ohio",
              "Ada Penrose@UT (town); Bo Lindt@OH (town)");
  check_list ("Sens. Ada Penrose of Utah and Bo Lindt of Ohio, both Republicans, and Rep. Cy Oram "
              "of Maine",
              "Ada Penrose@UT; Bo Lindt@OH; Cy Oram@ME");
  check_list ("Utah Attorney General Ada Penrose and his counterpart in Ohio, Bo Lindt, met",
              "Ada Penrose@UT; Bo Lindt@OH");
  check_list ("Utah Attorney General Ada Penrose and her Ohio counterpart, Bo Lindt, met",
              "Ada Penrose@UT; Bo Lindt@OH");
  check_list ("Utah Attorney General Ada Penrose, whose office sued with those of Ohio, Iowa and "
              "Maine, said",
              "Ada Penrose@UT");
}

static void
test_towns_and_bodies (void)
{
  check_list ("Harris County, Texas; New York City; and the City of Reed",
              "Harris County@TX (town); New York City (town); City of Reed (town)");
  check_list ("the cities of Reed, New York and Fen", "Reed (town); New York (town); Fen (town)");
  check_list ("Alpha & Omega, T-Cell and Bright Wire", "Alpha & Omega; T-Cell; Bright Wire");
  check_list ("the heads of Reed Mills, Fen Works and Bright Wire",
              "Reed Mills; Fen Works; Bright Wire");
  check_list ("the Utah Office of Fair Trade", "Utah Office of Fair Trade@UT");
  check_list ("New York State, Ohio and the Utah State River Board",
              "NY; OH; Utah State River Board@UT");
  check_list (
    "the Attorneys General of Utah and Ohio, as well as the chief legal officers of the "
    "cities of Reed (OH), New York (NY) and Fen (ME), and the County of Lindt (FL)",
    "UT; OH; Reed@OH (town); New York@NY (town); Fen@ME (town); County of Lindt@FL (town)");
}

static void
test_what_is_no_item (void)
{
  check_list ("today they met", "");
  check_list ("He and she met", "");
  check_list ("Senators Push for a boat", "");
  check_list ("Joining them are Ohio and Utah", "");
}

/* What nobody knows does not end a list of which enough is known, if what follows is marked. */
static void
test_unknown_amid (void)
{
  check_list (
    "Utah Gov. Ada Penrose, Ohio Gov. Bo Lindt, Idaho Gov. Cy Oram, Maine Gov.Di Voss, Iowa "
    "Gov. Ed Wray and Texas Gov. Flo Hale",
    "Ada Penrose@UT; Bo Lindt@OH; Cy Oram@ID; Ed Wray@IA; Flo Hale@TX");
  check_list ("Utah Gov. Ada Penrose, Maine Gov.Di Voss, Iowa Gov. Ed Wray", "Ada Penrose@UT");
  check_list (
    "Utah Gov. Ada Penrose, Ohio Gov. Bo Lindt and Idaho Gov. Cy Oram Thursday, Maine Gov. Di "
    "Voss said",
    "Ada Penrose@UT; Bo Lindt@OH; Cy Oram@ID");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/list-grammar/unknown-amid", test_unknown_amid);
  g_test_add_func ("/facts/list-grammar/places", test_places);
  g_test_add_func ("/facts/list-grammar/persons", test_persons);
  g_test_add_func ("/facts/list-grammar/persons-of-places", test_persons_of_places);
  g_test_add_func ("/facts/list-grammar/shared-tags", test_shared_tags);
  g_test_add_func ("/facts/list-grammar/affiliations", test_affiliations);
  g_test_add_func ("/facts/list-grammar/appositions", test_appositions);
  g_test_add_func ("/facts/list-grammar/towns-and-organisations", test_towns_and_bodies);
  g_test_add_func ("/facts/list-grammar/what-is-no-item", test_what_is_no_item);
  return g_test_run ();
}
