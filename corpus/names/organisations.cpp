// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/organisations.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

/// Folded; words that are surnames too (Court, Church) are left out.
constexpr std::string_view organisation_words =
    "ministry|ministries|department|departments|committee|committees|commission|council|councils|"
    "university|universities|institute|foundation|association|federation|organization|"
    "organizations|organisation|organisations|government|governments|parliament|embassy|"
    "secretariat|authorities|coalition|forces|troops|corporation|inc|ltd|llc|gmbh|ministerium|"
    "ministerien|regierung|verein|verband|verbande|stiftung|universitat|gesellschaft|behorde|"
    "behorden|ministere|ministeres|ministerio|ministerios|ministero|ministeri|ministerstvo|"
    "ministerstwo|gouvernement|gobierno|governo|universidad|universita|universidade|universite|"
    "fondation|fundacion|fundacao|fondazione|asociacion|associacao|associazione|comite|comision|"
    "comissao|consejo|conselho|ministerie|regering|stichting|vereniging|universiteit|ministeriet|"
    "regeringen|universitetet|министерство|министерства|правительство|комитет|комиссия|"
    "университет|міністерство|уряд|وزارة|حكومة|جامعة|لجنة|bakanligi|universitesi|kementerian|"
    "universitas";

} // namespace

bool is_organisation_word(std::string_view folded) {
    return is_in_list(organisation_words, folded);
}

bool names_organisation(std::string_view text) {
    const auto words = split_words(text);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return is_organisation_word(fold(trim_marks(word, ".,;:()")));
    });
}

} // namespace lacuna::corpus
