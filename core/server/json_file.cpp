// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/json_file.h"

#include "core/base/language.h"
#include "core/base/whole_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace quadrant {
namespace {

Response failed(const QString& reason) {
    return {.status = 500, .body = reason.toStdString() + ".\n"};
}

} // namespace

Result<Done> JsonFile::create() {
    QFile original(u":/files/comments.json"_s);
    if (!original.open(QIODevice::ReadOnly))
        return Error{
            Core::tr("cannot read %1: %2").arg(original.fileName(), original.errorString())};
    m_folder.emplace();
    if (!m_folder->isValid())
        return Error{Core::tr("cannot make a folder in %1: %2")
                         .arg(QDir::tempPath(), m_folder->errorString())};
    m_path = m_folder->filePath(u"comments.json"_s);
    return writeFileWhole(m_path, original.readAll());
}

Response JsonFile::answer() const {
    if (m_path.isEmpty())
        return failed(u"The file could not be written when the server started"_s);
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(u"Cannot open the file: "_s + file.errorString());
    const QByteArray content = file.readAll();
    file.close();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (document.isNull())
        return failed(u"The file is not JSON: "_s + error.errorString());
    return {.body = document.toJson(QJsonDocument::Compact).toStdString(),
            .contentType = "application/json"};
}

std::future<Response> JsonFile::answerBy(WorkerPool& helpers, const void* owner) const {
    const auto task = std::make_shared<std::packaged_task<Response()>>([this] { return answer(); });
    helpers.submit([task](DownstreamConnections&) { (*task)(); }, owner);
    return task->get_future();
}

} // namespace quadrant
