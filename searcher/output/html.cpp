// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/formats.hpp"
#include "searcher/output/html_page.hpp"
#include "searcher/output/html_style.hpp"

namespace lacuna::searcher {

namespace {

/// One page that needs nothing else: no scripts, no pictures, nothing loaded from anywhere.
class HtmlFormat final : public OutputFormat {
  public:
    void begin(std::ostream& out, const OutputSettings& settings) override {
        settings_ = settings;
        out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<title>Lacuna: search results</title>\n<style>"
            << html_style << "</style>\n</head>\n<body>\n";
    }

    void write(std::ostream& out, const SearchResult& result) override {
        HtmlPage page(out, settings_);
        page.head(result);
        for (const ViewPart part : settings_.view.parts()) page.add(part, result);
    }

    void end(std::ostream& out) override {
        out << "<footer>Made with Lacuna.</footer>\n</body>\n</html>\n";
        out.flush();
    }

  private:
    OutputSettings settings_;
};

} // namespace

std::unique_ptr<OutputFormat> make_html_format() { return std::make_unique<HtmlFormat>(); }

} // namespace lacuna::searcher
