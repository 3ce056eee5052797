// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/threshold_parser.h"

#include "core/base/language.h"
#include "core/scenario/unknown_figure.h"

#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

constexpr double longestWindowS = 86'400;

class Parser {
public:
    explicit Parser(const QString& text)
        : m_text(text) {}

    Result<Threshold, ThresholdError> parse() {
        for (const auto part : {&Parser::figure, &Parser::comparison, &Parser::limit,
                                &Parser::window, &Parser::ending}) {
            if (!(this->*part)())
                return m_error;
        }
        return m_threshold;
    }

private:
    bool fail(qsizetype at, const QString& message) {
        m_error = {at + 1, message};
        return false;
    }
    bool failHere(const QString& expected) {
        return fail(m_at, m_at == m_text.size()
                              ? Core::tr("it ends here, but there %1").arg(expected)
                              : Core::tr("there %1, not \"%2\"").arg(expected, m_text.mid(m_at)));
    }

    void skipSpace() {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool skip(QStringView word) {
        skipSpace();
        if (!QStringView(m_text).mid(m_at).startsWith(word, Qt::CaseInsensitive))
            return false;
        const qsizetype end = m_at + word.size();
        if (word.back().isLetter() && end < m_text.size() && m_text[end].isLetterOrNumber())
            return false;
        m_at = end;
        return true;
    }
    /// Finite, and without a sign.
    std::optional<double> number() {
        skipSpace();
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isDigit() || m_text[end] == u'.'))
            ++end;
        bool isNumber = false;
        const double number = QLocale::c().toDouble(m_text.mid(m_at, end - m_at), &isNumber);
        if (!isNumber || !std::isfinite(number))
            return std::nullopt;
        m_at = end;
        return number;
    }

    /// With the endpoint before it: a target's name may have whatever it likes but the comparison.
    bool figure() {
        qsizetype end = 0;
        while (end < m_text.size() && m_text[end] != u'<' && m_text[end] != u'>' &&
               m_text[end] != u'=')
            ++end;
        const qsizetype colon = m_text.left(end).lastIndexOf(u": "_s);
        if (colon >= 0) {
            m_threshold.endpoint = m_text.left(colon).trimmed();
            if (m_threshold.endpoint.isEmpty())
                return failHere(Core::tr("must be a mode or a target before the \":\""));
            m_at = colon + 1;
        }
        skipSpace();
        const QString id = m_text.mid(m_at, end - m_at).simplified();
        const auto what = thresholdFigure(id);
        if (!what) {
            const QStringList known = thresholdFigureIds();
            if (id.isEmpty())
                return failHere(Core::tr("must be a figure, one of %1").arg(known.join(u", ")));
            // "p99 less 25": the figure is known, what follows it isn't.
            if (const auto [name, rest] = std::pair(id.section(u' ', 0, 0), id.section(u' ', 1));
                thresholdFigure(name) && !rest.isEmpty()) {
                m_at += m_text.mid(m_at).indexOf(rest.section(u' ', 0, 0), name.size());
                return failHere(Core::tr("must be <, <=, > or >="));
            }
            return fail(m_at, unknownFigure(id, known));
        }
        m_threshold.what = *what;
        m_at = end;
        return true;
    }

    bool comparison() {
        using Comparison = Threshold::Comparison;
        if (skip(u"<="))
            m_threshold.comparison = Comparison::AtMost;
        else if (skip(u"<"))
            m_threshold.comparison = Comparison::Below;
        else if (skip(u">="))
            m_threshold.comparison = Comparison::AtLeast;
        else if (skip(u">"))
            m_threshold.comparison = Comparison::Above;
        else
            return failHere(Core::tr("must be <, <=, > or >="));
        return true;
    }

    bool limit() {
        const auto value = number();
        if (!value)
            return failHere(Core::tr("must be a number from 0 on"));
        QStringList symbols;
        bool mayStandAlone = false;
        for (const ThresholdUnit& unit : unitsOf(m_threshold.what)) {
            if (unit.symbol.isEmpty()) {
                mayStandAlone = true;
            } else if (skip(unit.symbol)) {
                m_threshold.limit = *value * unit.factor;
                return true;
            } else {
                symbols.append(unit.symbol);
            }
        }
        m_threshold.limit = *value;
        skipSpace();
        return mayStandAlone || failHere(Core::tr("must be the unit, %1").arg(eitherOf(symbols)));
    }

    bool window() {
        if (!skip(u"over"))
            return true;
        skipSpace();
        const qsizetype at = m_at;
        const auto seconds = number();
        if (!seconds)
            return failHere(Core::tr("must be a number of seconds, such as 5 s"));
        if (*seconds <= 0 || *seconds > longestWindowS)
            return fail(at, Core::tr("there must be more than 0 and at most %1 seconds")
                                .arg(longestWindowS, 0, 'f', 0));
        if (!skip(u"s")) {
            skipSpace();
            return failHere(Core::tr("must be the unit, %1").arg(u"s"_s));
        }
        m_threshold.window = Seconds(*seconds);
        return true;
    }

    bool ending() {
        skipSpace();
        if (m_at == m_text.size())
            return true;
        const qsizetype at = m_at;
        skip(u",");
        m_threshold.stops = skip(u"else") && skip(u"stop");
        skipSpace();
        if (m_threshold.stops && m_at == m_text.size())
            return true;
        if (!m_threshold.stops)
            m_at = at;
        return failHere(m_threshold.stops ? Core::tr("must be nothing more")
                        : m_threshold.window.count() > 0
                            ? Core::tr("must be nothing more, or \"else stop\"")
                            : Core::tr("must be nothing more, or \"over\" and a number of seconds, "
                                       "or \"else stop\""));
    }

    const QString m_text;
    qsizetype m_at = 0;
    Threshold m_threshold;
    ThresholdError m_error;
};

} // namespace

QString ThresholdError::toString() const {
    return Core::tr("column %1: %2").arg(column).arg(message);
}

Result<Threshold, ThresholdError> parseThreshold(const QString& text) {
    return Parser(text).parse();
}

} // namespace quadrant
