// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "core/library/library_settings.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quadrant {
namespace {

constexpr int mostRuns = 1'000'000;

void choose(QComboBox* box, const QVariant& value) {
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

/// Empty where the library can be made there, or is.
QString whyNotThere(const QString& path) {
    if (path.isEmpty())
        return {};
    const QFileInfo file(path);
    if (file.isRelative())
        return SettingsDialog::tr("The library needs a whole path, from / on.");
    if (file.isDir())
        return SettingsDialog::tr("%1 is a folder; the library is a file.").arg(path);
    if (file.exists() && !file.isWritable())
        return SettingsDialog::tr("%1 may not be written to.").arg(path);
    QFileInfo folder(file.path()); // or the one in which it would be made
    while (!folder.exists())
        folder.setFile(folder.path());
    return folder.isDir() && folder.isWritable()
               ? QString()
               : SettingsDialog::tr("%1 is no folder that may be written to.")
                     .arg(folder.filePath());
}

} // namespace

SettingsDialog::SettingsDialog(const Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_before(settings)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_refresh(new QComboBox)
    , m_library(new QLineEdit)
    , m_mostKept(new QSpinBox)
    , m_confirm(new QCheckBox(tr("&Ask before another machine is loaded")))
    , m_message(new QLabel) {
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    choose(m_theme, static_cast<int>(settings.theme));
    choose(m_language, settings.language);
    choose(m_refresh, static_cast<int>(settings.refreshEvery.count()));
    m_library->setText(QDir::toNativeSeparators(settings.library));
    m_mostKept->setValue(settings.mostRunsKept);
    m_confirm->setChecked(settings.confirmRemote);
}

void SettingsDialog::layOut() {
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en")); // each in its own
    m_language->addItem(QStringLiteral("한국어"), QStringLiteral("ko"));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    for (const auto every : refreshChoices) {
        const auto times = static_cast<int>(std::chrono::seconds(1) / every);
        m_refresh->addItem(times == 1 ? tr("once a second") : tr("%1 times a second").arg(times),
                           static_cast<int>(every.count()));
    }
    m_library->setObjectName(QStringLiteral("library"));
    m_library->setPlaceholderText(QDir::toNativeSeparators(usualLibraryPath()));
    m_library->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    auto* browse = new QPushButton(tr("&Choose…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &SettingsDialog::chooseLibrary);
    m_mostKept->setObjectName(QStringLiteral("mostKept"));
    m_mostKept->setRange(0, mostRuns);
    m_mostKept->setSpecialValueText(tr("all runs"));
    m_mostKept->setSuffix(tr(" runs"));
    m_confirm->setObjectName(QStringLiteral("confirmRemote"));
    m_message->setObjectName(QStringLiteral("settingsMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();

    auto* form = new QFormLayout;
    const auto hint = [this, form](const QString& text) {
        auto* label = new QLabel(text);
        label->setWordWrap(true);
        QPalette quiet = label->palette();
        quiet.setColor(QPalette::WindowText, themeFor(palette()).quietText);
        label->setPalette(quiet);
        form->addRow(QString(), label);
    };
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Language"), m_language);
    hint(tr("Another language is in force from the next start on."));
    form->addRow(tr("&Draw charts"), m_refresh);
    auto* library = new QHBoxLayout;
    library->addWidget(m_library, 1);
    library->addWidget(browse);
    auto* libraryLabel = new QLabel(tr("&Runs are kept in"));
    libraryLabel->setBuddy(m_library);
    form->addRow(libraryLabel, library);
    if (qEnvironmentVariableIsSet("QUADRANT_LIBRARY"))
        hint(tr(
            "The environment variable QUADRANT_LIBRARY is set: where it points is used instead."));
    form->addRow(tr("&Keep at most"), m_mostKept);
    hint(tr("When a run is recorded, the oldest beyond that number are deleted; starred ones "
            "never."));
    form->addRow(QString(), m_confirm);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void SettingsDialog::chooseLibrary() {
    const QString now = m_library->text().isEmpty() ? usualLibraryPath() : m_library->text();
    auto* dialog = new QFileDialog(this, tr("Where runs are kept"), now,
                                   tr("Run libraries (*.sqlite);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // one that is there is used
    dialog->setDefaultSuffix(QStringLiteral("sqlite"));
    connect(dialog, &QFileDialog::fileSelected, m_library,
            [this](const QString& path) { m_library->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

Settings SettingsDialog::entered() const {
    return {.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt()),
            .language = m_language->currentData().toString(),
            .refreshEvery = std::chrono::milliseconds(m_refresh->currentData().toInt()),
            .library = QDir::fromNativeSeparators(m_library->text().trimmed()),
            .mostRunsKept = m_mostKept->value(),
            .confirmRemote = m_confirm->isChecked()};
}

void SettingsDialog::finish() {
    const Settings settings = entered();
    const QString why =
        settings.library == m_before.library ? QString() : whyNotThere(settings.library);
    m_message->setText(why);
    m_message->setVisible(!why.isEmpty());
    if (!why.isEmpty()) {
        m_library->setFocus();
        return;
    }
    Q_EMIT chosen(settings);
    accept();
}

} // namespace quadrant

#include "moc_settings_dialog.cpp"
