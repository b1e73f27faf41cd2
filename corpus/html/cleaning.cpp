// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/cleaning.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/html/bylines.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::corpus {

namespace {

constexpr double mostly_links = 0.8;
constexpr std::uint32_t long_text = 200;
constexpr std::uint32_t long_line = 80;
constexpr std::uint32_t longest_prompt = 300;
constexpr std::uint32_t longest_masthead = 160;
constexpr std::size_t most_head_blocks = 10;
constexpr std::uint32_t most_head_text = 400;

/// What a line begins with that is no part of the text, and how long such a line may be.
struct Prompt {
    std::string_view begins;
    std::uint32_t longest;
};

constexpr std::array prompts{
    // Other texts.
    Prompt{"related:", 200},
    Prompt{"related stories", 60},
    Prompt{"related articles", 60},
    Prompt{"related news", 60},
    Prompt{"related topics", 60},
    Prompt{"related content", 60},
    Prompt{"read more:", 200},
    Prompt{"read more", 60},
    Prompt{"read also", 200},
    Prompt{"also read", 200},
    Prompt{"see also", 200},
    Prompt{"see more:", 200},
    Prompt{"read next", 200},
    Prompt{"don't miss", 300},
    Prompt{"don’t miss", 300},
    Prompt{"you may also like", 100},
    Prompt{"you might also like", 100},
    Prompt{"more from", 100},
    Prompt{"more on this", 100},
    Prompt{"more news", 60},
    Prompt{"more great", 60},
    Prompt{"recommended", 40},
    Prompt{"most read", 40},
    Prompt{"most popular", 40},
    Prompt{"trending", 40},
    Prompt{"leia também", 250},
    Prompt{"leia mais", 200},
    Prompt{"veja também", 250},
    Prompt{"lire aussi", 250},
    Prompt{"à lire aussi", 250},
    Prompt{"lea también", 250},
    Prompt{"lea más", 200},
    Prompt{"te puede interesar", 250},
    Prompt{"le puede interesar", 250},
    Prompt{"leggi anche", 250},
    Prompt{"(leggi anche", 250},
    Prompt{"lesen sie auch", 250},
    Prompt{"mehr zum thema", 200},
    Prompt{"siehe auch", 200},
    Prompt{"lees ook", 250},
    Prompt{"czytaj także", 250},
    Prompt{"читайте также", 250},
    Prompt{"читать также", 250},
    Prompt{"смотрите также", 250},
    Prompt{"по теме:", 250},
    Prompt{"ilgili haber", 200},
    Prompt{"اقرأ أيضا", 300},
    Prompt{"إقرأ أيضا", 300},
    Prompt{"اقرأ المزيد", 300},
    Prompt{"بیشتر بخوانید", 300},
    Prompt{"همچنین بخوانید", 300},
    Prompt{"相关阅读", 200},
    Prompt{"相关新闻", 200},
    Prompt{"相關新聞", 200},
    Prompt{"相關報道", 200},
    Prompt{"延伸閱讀", 200},
    Prompt{"延伸阅读", 200},
    Prompt{"関連記事", 200},
    Prompt{"あわせて読みたい", 200},
    Prompt{"관련기사", 200},
    Prompt{"baca juga", 250},
    // Sharing and subscribing.
    Prompt{"share this", 100},
    Prompt{"share on", 60},
    Prompt{"share:", 100},
    Prompt{"like this story?", 100},
    Prompt{"subscribe", 160},
    Prompt{"sign up", 200},
    Prompt{"click here", 200},
    Prompt{"follow us", 200},
    Prompt{"follow @", 160},
    Prompt{"join the conversation", 80},
    Prompt{"get the latest", 200},
    Prompt{"tell us what", 80},
    Prompt{"thank you for reading", 100},
    Prompt{"compartilhe", 80},
    Prompt{"compartir", 60},
    Prompt{"partager", 60},
    Prompt{"teilen", 60},
    Prompt{"поделиться", 60},
    Prompt{"paylaş", 60},
    Prompt{"分享", 30},
    Prompt{"シェア", 30},
    // Labels.
    Prompt{"advert", 40},
    Prompt{"anzeige", 20},
    Prompt{"publicidade", 30},
    Prompt{"publicidad", 30},
    Prompt{"publicité", 30},
    Prompt{"реклама", 30},
    Prompt{"reklam", 20},
    Prompt{"廣告", 20},
    Prompt{"广告", 20},
    Prompt{"広告", 20},
    Prompt{"comments", 20},
    Prompt{"tags:", 300},
    Prompt{"tags", 20},
    Prompt{"tag:", 200},
    Prompt{"filed under", 200},
    Prompt{"topics:", 200},
    Prompt{"image 1 of", 40},
    Prompt{"image credit", 120},
    Prompt{"view gallery", 40},
    Prompt{"view all (", 20},
    Prompt{"this slideshow requires", 60},
    Prompt{"loading", 20},
    Prompt{"all rights reserved", 120},
    Prompt{"copyright ©", 160},
    Prompt{"© ", 160},
};

/// Lines that are nothing but this.
constexpr std::array<std::string_view, 18> labels{
    "video",    "close",  "more:", "live",   "share",   "print", "email",    "facebook", "twitter",
    "whatsapp", "photos", "home",  "voltar", "related", "menu",  "see also", "comment",  "review",
};

using Blocks = std::vector<PageBlock>;

/// The table folded as lines are compared.
const std::vector<std::string>& folded_prompts() {
    static const auto folded = [] {
        std::vector<std::string> all;
        all.reserve(prompts.size());
        for (const Prompt& prompt : prompts) all.push_back(fold(prompt.begins));
        return all;
    }();
    return folded;
}

bool is_prompt(const PageBlock& block) {
    if (block.size.characters > longest_prompt) return false;
    const std::string line = fold(block.text);
    if (std::find(labels.begin(), labels.end(), line) != labels.end()) return true;
    const auto& beginnings = folded_prompts();
    for (std::size_t i = 0; i < prompts.size(); ++i)
        if (block.size.characters <= prompts[i].longest && line.starts_with(beginnings[i]))
            return true;
    return false;
}

bool is_link_line(const PageBlock& block) {
    return block.link_density() > mostly_links && block.size.characters < long_text;
}

bool ends_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 16> ends{".",  "!",  "?",  "…", "。", "！", "？", "”",
                                                    "\"", "」", "』", "؟", "۔",  "।",  ":",  "»"};
    auto line = trim(text);
    while (line.ends_with(')') || line.ends_with("）"))
        line.remove_suffix(line.ends_with(')') ? 1 : 3);
    return std::any_of(ends.begin(), ends.end(), [&](auto end) { return line.ends_with(end); });
}

bool repeats(std::string_view line, std::string_view known) {
    const std::string a = squash(line);
    const std::string b = squash(known);
    if (a.empty() || b.empty()) return false;
    return a == b || (a.size() > b.size() / 2 && b.starts_with(a)) ||
           (a.size() < b.size() * 5 / 4 && a.starts_with(b));
}

/// The headline once more, a byline or a date: what stands above a text.
bool is_masthead(const PageBlock& block, const KnownFacts& known) {
    if (repeats(block.text, known.headline)) return true;
    if (block.size.characters > longest_masthead || ends_sentence(block.text)) return false;
    const auto line = in_one_line(block.text);
    return begins_as_byline(line) || find_date(line, known.language).has_value();
}

bool is_label(const PageBlock& block) {
    return block.size.characters <= long_line && !ends_sentence(block.text);
}

/// Removes what ends with the last line of a masthead, unless it holds much text, and labels.
void remove_head(Blocks& blocks, const KnownFacts& known) {
    std::size_t first = 0;
    std::uint32_t characters = 0;
    for (std::size_t i = 0; i < std::min(blocks.size(), most_head_blocks); ++i) {
        if (is_masthead(blocks[i], known))
            first = i + 1;
        else
            characters += blocks[i].size.characters;
        if (characters > most_head_text) break;
    }
    while (first < std::min(blocks.size(), most_head_blocks) && is_label(blocks[first])) ++first;
    if (first < blocks.size())
        blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(first));
}

/// Removes labels behind the text; entries of lists and tables may look like them.
void remove_tail(Blocks& blocks, const PageTree& page) {
    const auto is_entry = [&](const PageBlock& block) {
        const Tag tag = page[block.owner].tag;
        return has_flag(tag, TagFlag::item) || has_flag(tag, TagFlag::cell);
    };
    while (blocks.size() > 1 && is_label(blocks.back()) && !is_entry(blocks.back()))
        blocks.pop_back();
}

} // namespace

std::vector<PageBlock> cleaned(std::vector<PageBlock> blocks, const PageTree& page,
                               const KnownFacts& known) {
    std::erase_if(blocks,
                  [](const PageBlock& block) { return is_prompt(block) || is_link_line(block); });
    remove_head(blocks, known);
    remove_tail(blocks, page);
    return blocks;
}

} // namespace lacuna::corpus
