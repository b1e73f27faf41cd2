// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_phrases.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace lacuna::corpus {

namespace {

constexpr std::size_t searched = 512U << 10U;
constexpr std::size_t longest_title = 400;

/// In lower case, without marks at the end.
constexpr std::array<std::string_view, 68> not_found_titles{
    "404",
    "404 error",
    "404 not found",
    "404 page not found",
    "404: page not found",
    "404 - page not found",
    "error 404",
    "http 404",
    "http error 404",
    "not found",
    "page not found",
    "the page cannot be found",
    "the page you requested was not found",
    "we can't find that page",
    "we can’t find that page",
    "this page isn't available",
    "this page isn’t available",
    "sorry, page not found",
    "file not found",
    "410 gone",
    "404 seite nicht gefunden",
    "seite nicht gefunden",
    "fehler 404",
    "404 fehler",
    "diese seite existiert nicht",
    "seite wurde nicht gefunden",
    "die seite wurde nicht gefunden",
    "page non trouvée",
    "page introuvable",
    "erreur 404",
    "página no encontrada",
    "error 404: página no encontrada",
    "página não encontrada",
    "erro 404",
    "pagina non trovata",
    "errore 404",
    "pagina niet gevonden",
    "siden blev ikke fundet",
    "siden ble ikke funnet",
    "sidan kunde inte hittas",
    "sidan hittades inte",
    "sivua ei löytynyt",
    "strona nie została znaleziona",
    "nie znaleziono strony",
    "stránka nenalezena",
    "stránka nebyla nalezena",
    "az oldal nem található",
    "pagina nu a fost găsită",
    "stranica nije pronađena",
    "sayfa bulunamadı",
    "404 sayfa bulunamadı",
    "страница не найдена",
    "ошибка 404",
    "сторінку не знайдено",
    "сторінка не знайдена",
    "страницата не е намерена",
    "η σελίδα δεν βρέθηκε",
    "الصفحة غير موجودة",
    "صفحه یافت نشد",
    "صفحه پیدا نشد",
    "הדף לא נמצא",
    "页面不存在",
    "页面未找到",
    "找不到頁面",
    "頁面不存在",
    "ページが見つかりません",
    "페이지를 찾을 수 없습니다",
    "halaman tidak ditemukan",
};

constexpr std::array<std::string_view, 40> check_titles{
    "just a moment",
    "one moment, please",
    "please wait",
    "attention required!",
    "attention required! | cloudflare",
    "access denied",
    "access to this page has been denied",
    "403 forbidden",
    "forbidden",
    "blocked",
    "you have been blocked",
    "sorry, you have been blocked",
    "are you a robot?",
    "are you a robot",
    "are you human?",
    "robot or human?",
    "human verification",
    "verify you are human",
    "verifying you are human",
    "security check",
    "security checkpoint",
    "vercel security checkpoint",
    "checking your browser",
    "checking your browser before accessing",
    "ddos-guard",
    "ddos protection",
    "pardon our interruption",
    "captcha",
    "please verify you are a human",
    "client challenge",
    "nur einen moment",
    "einen moment, bitte",
    "sicherheitsüberprüfung",
    "un instant",
    "un momento",
    "un momento, por favor",
    "um momento",
    "один момент",
    "请稍候",
    "しばらくお待ちください",
};

constexpr std::array<std::string_view, 22> check_services{
    "cdn-cgi/challenge-platform",
    "cdn-cgi/styles/cf.errors",
    "cf-browser-verification",
    "cf_chl_opt",
    "cf-error-details",
    "challenges.cloudflare.com",
    "_incapsula_resource",
    "captcha-delivery.com",
    "px-captcha",
    "perimeterx",
    "ddos-guard",
    "errors.edgesuite.net",
    "akamai",
    "g-recaptcha",
    "h-captcha",
    "hcaptcha.com",
    "recaptcha/api",
    "awswaf",
    "sucuri",
    "kasada",
    "enable javascript and cookies to continue",
    "distil_",
};

constexpr std::string_view marks = "-–—|:.…!·•»«›‹/ ";

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& phrases, std::string_view text) {
    return std::find(phrases.begin(), phrases.end(), text) != phrases.end();
}

/// Lower case of any script.
std::string lower_of(std::string_view text) {
    std::string lower;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = code_point_at(text, at);
        at += character.size;
        icu::UnicodeString(static_cast<UChar32>(u_tolower(static_cast<UChar32>(character.value))))
            .toUTF8String(lower);
    }
    return lower;
}

/// Whether the whole of a title or a part of it is one of the phrases. The other parts are names of
/// sites, which are short.
template <std::size_t count>
bool is_titled(const std::array<std::string_view, count>& phrases, std::string_view title) {
    constexpr std::size_t longest_rest = 60;
    const std::string lower = lower_of(cut_to(trim(title), longest_title));
    const std::string_view whole = trim_marks(lower, marks);
    if (is_one_of(phrases, lower) || is_one_of(phrases, whole)) return true;
    for (const std::string_view mark : {" | ", " - ", " – ", " — ", " · ", " • ", " » ", ": "}) {
        const auto last = whole.rfind(mark);
        const auto first = whole.find(mark);
        if (first == std::string_view::npos) continue;
        const auto begins = trim_marks(whole.substr(0, first), marks);
        const auto ends = trim_marks(whole.substr(last + mark.size()), marks);
        if (is_one_of(phrases, begins) && whole.size() - first < longest_rest) return true;
        if (is_one_of(phrases, ends) && last < longest_rest) return true;
    }
    return false;
}

} // namespace

bool is_not_found_title(std::string_view title) { return is_titled(not_found_titles, title); }

bool is_check_title(std::string_view title) { return is_titled(check_titles, title); }

bool has_check_service(std::string_view html) {
    const std::string lower = lower_ascii(html.substr(0, searched));
    return std::any_of(check_services.begin(), check_services.end(), [&](std::string_view service) {
        return lower.find(service) != std::string::npos;
    });
}

} // namespace lacuna::corpus
