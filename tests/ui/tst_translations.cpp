// SPDX-License-Identifier: GPL-3.0-or-later
// Every string of the sources is in the translation, finished, and fits: it has the source's
// placeholders and, where that has one, its mnemonic.
#include "tests/support/test_main.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = false;
};

QList<Message> messagesIn(const QString& path) {
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("source")) {
            messages.append({context, xml.readElementText(), {}, false});
        } else if (xml.name() == QStringLiteral("translation")) {
            const auto type = xml.attributes().value(QStringLiteral("type")).toString();
            messages.last().finished = type.isEmpty();
            messages.last().translation = xml.readElementText();
        }
    }
    return messages;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression placeholder(QStringLiteral("%[1-9n]"));
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    std::sort(found.begin(), found.end());
    return found;
}

/// In capitals; empty where there is none.
QString mnemonic(QString text) {
    text.remove(QStringLiteral("&&"));
    const qsizetype at = text.indexOf(QLatin1Char('&'));
    return at < 0 ? QString() : text.mid(at + 1, 1).toUpper();
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated() {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(m_sources);
        lupdate.start(qEnvironmentVariable("QUADRANT_LUPDATE"),
                      {QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                       QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("-locations"),
                       QStringLiteral("none"), QStringLiteral("-ts"), fresh});
        QVERIFY2(lupdate.waitForFinished(50'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        // It says so where it can't tell a string's class: nothing would be found under its name.
        QCOMPARE(lupdate.readAllStandardError(), QByteArray());

        QMap<QString, Message> translated;
        for (const Message& message : messagesIn(m_korean))
            translated[message.context + QLatin1Char('|') + message.source] = message;
        QStringList missing;
        QStringList contexts;
        const QList<Message> wanted = messagesIn(fresh);
        QVERIFY(wanted.size() > 500);
        for (const Message& message : wanted) {
            const QString key = message.context + QLatin1Char('|') + message.source;
            if (!translated.value(key).finished)
                missing << key;
            if (!message.context.startsWith(QStringLiteral("quadrant::")))
                contexts << key;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("Not translated: ") +
                                               missing.mid(0, 20).join(QStringLiteral("; "))));
        QVERIFY2(contexts.isEmpty(), qPrintable(contexts.join(QStringLiteral("; "))));
    }

    void everyTranslationFits() {
        const QList<Message> all = messagesIn(m_korean);
        QVERIFY(!all.isEmpty());
        for (const Message& message : all) {
            if (message.source.trimmed().isEmpty())
                continue;
            QVERIFY2(!message.translation.isEmpty(), qPrintable(message.source));
            QVERIFY2(placeholders(message.translation) == placeholders(message.source),
                     qPrintable(message.source + QStringLiteral(" | ") + message.translation));
            QVERIFY2(mnemonic(message.translation) == mnemonic(message.source),
                     qPrintable(message.source + QStringLiteral(" | ") + message.translation));
        }
    }

private:
    const QString m_sources = qEnvironmentVariable("QUADRANT_SOURCES");
    const QString m_korean = m_sources + QStringLiteral("/resources/translations/quadrant_ko.ts");
};

QUADRANT_TEST(TestTranslations)
#include "tst_translations.moc"
