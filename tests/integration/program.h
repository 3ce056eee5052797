// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a test starts it, and what it leaves: its output, its files. Needs the target's
// definition of QUADRANT_PROGRAM, and plain literals as QStrings.
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

constexpr int patienceMs = 30'000;

struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QString error;
};

class Program : public QProcess {
public:
    explicit Program(const QStringList& arguments) {
        setProgram(QUADRANT_PROGRAM);
        setArguments(arguments);
    }

    /// Waits for a text on standard error.
    bool waitForError(const QString& text) {
        setReadChannel(StandardError);
        while (!m_error.contains(text) && waitForReadyRead(patienceMs))
            m_error += QString::fromUtf8(readAllStandardError());
        return m_error.contains(text);
    }

    void signal(int number) {
        if (processId() > 0) // 0 would be this test's own process group
            ::kill(static_cast<pid_t>(processId()), number);
    }

    Outcome outcome() {
        if (!waitForFinished(patienceMs) || exitStatus() != NormalExit)
            return {-1, readAllStandardOutput(), "did not end by itself"};
        return {exitCode(), readAllStandardOutput(),
                m_error + QString::fromUtf8(readAllStandardError())};
    }

private:
    QString m_error;
};

inline Outcome run(const QStringList& arguments) {
    Program program(arguments);
    program.start();
    return program.outcome();
}

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonObject jsonOf(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

inline QList<QByteArrayList> rowsOf(const QByteArray& csv) {
    QList<QByteArrayList> rows;
    for (const QByteArray& line : csv.split('\n')) {
        if (!line.isEmpty())
            rows.append(line.trimmed().split(','));
    }
    return rows;
}
