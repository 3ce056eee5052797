// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/target_url.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace quadrant;

class TestTargetUrl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void good_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<std::string>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<std::string>("path");
        QTest::addColumn<std::string>("hostHeader");
        const auto row = [](const char* url, const char* host, int port, const char* path,
                            const char* hostHeader) {
            QTest::newRow(url) << QString::fromUtf8(url) << std::string(host) << port
                               << std::string(path) << std::string(hostHeader);
        };
        row("http://localhost", "localhost", 80, "/", "localhost");
        row("http://localhost/", "localhost", 80, "/", "localhost");
        row("http://localhost:80/", "localhost", 80, "/", "localhost");
        row("http://localhost:/", "localhost", 80, "/", "localhost");
        row("http://127.0.0.1:8080/a/b", "127.0.0.1", 8080, "/a/b", "127.0.0.1:8080");
        row("HTTP://Example.org:65535/A", "example.org", 65535, "/A", "example.org:65535");
        row("http://h/a?b=c&d=%20e", "h", 80, "/a?b=c&d=%20e", "h");
        row("http://h?b=c", "h", 80, "/?b=c", "h");
        row("http://h/a?", "h", 80, "/a?", "h");
        row("http://h/a#part", "h", 80, "/a", "h");
        row("http://h/a%2Fb", "h", 80, "/a%2Fb", "h");
        row("http://h/a b", "h", 80, "/a%20b", "h");
        row("http://h/ü", "h", 80, "/%C3%BC", "h");
        row("http://h/a\r\nX: y", "h", 80, "/a%0D%0AX:%20y", "h");
        row("http://[::1]:8080/", "::1", 8080, "/", "[::1]:8080");
        row("http://[::1]/", "::1", 80, "/", "[::1]");
        row("http://bücher.example/", "xn--bcher-kva.example", 80, "/", "xn--bcher-kva.example");
        row("  http://h/  ", "h", 80, "/", "h");
    }

    void good() {
        QFETCH(QString, url);
        const auto parsed = parseTargetUrl(url);
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
        QTEST(parsed.value().host, "host");
        QTEST(static_cast<int>(parsed.value().port), "port");
        QTEST(parsed.value().path, "path");
        QTEST(parsed.value().hostHeader, "hostHeader");
    }

    void bad_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* url, const char* says) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(says);
        };
        row("https://example.org/a",
            "https is not supported yet: use http:// instead of “https://example.org/a”.");
        row("HTTPS://h", "https is not supported yet: use http:// instead of “HTTPS://h”.");
        row("ftp://h/a", "“ftp://h/a” can't be loaded: only http:// is supported.");
        row("localhost:8080",
            "“localhost:8080” has no scheme: write it as “http://localhost:8080”.");
        row("example.org/a", "“example.org/a” has no scheme: write it as “http://example.org/a”.");
        row("://h", "“://h” has no scheme: write it as “http://host:port/path”.");
        row("", "“” has no scheme: write it as “http://host:port/path”.");
        row("http://", "“http://” names no host.");
        row("http:///a", "“http:///a” names no host.");
        row("http://:80/", "“http://:80/” names no host.");
        row("http://h:0/", "“http://h:0/” has port 0, where nothing can listen.");
        const char* unreadable = "“%1” is not a valid URL: its host or its port can't be read.";
        for (const char* url : {"http://h:65536/", "http://h:-1/", "http://h:x/", "http://a b/",
                                "http://[::1/", "http://[zz]/"})
            row(url, qUtf8Printable(QString::fromUtf8(unreadable).arg(QString::fromUtf8(url))));
        row("http://me@h/",
            "“http://me@h/” contains a user name or password, which isn't supported.");
        row("http://me:secret@h/",
            "“http://me:secret@h/” contains a user name or password, which isn't supported.");
    }

    void bad() {
        QFETCH(QString, url);
        const auto parsed = parseTargetUrl(url);
        QVERIFY(!parsed.ok());
        QTEST(parsed.error().message, "says");
    }

    void resolved_data() {
        QTest::addColumn<std::string>("host");
        QTest::addColumn<std::string>("address");
        QTest::addColumn<bool>("loopback");
        const auto row = [](const char* host, const char* address, bool loopback) {
            QTest::newRow(host) << std::string(host) << std::string(address) << loopback;
        };
        row("localhost", "127.0.0.1", true); // IPv4 first
        row("127.0.0.1", "127.0.0.1", true);
        row("127.1.2.3", "127.1.2.3", true);
        row("::1", "::1", true);
        row("192.0.2.1", "192.0.2.1", false);
        row("0.0.0.0", "0.0.0.0", false);
        row("128.0.0.1", "128.0.0.1", false);
        row("2001:db8::1", "2001:db8::1", false);
    }

    void resolved() {
        QFETCH(std::string, host);
        const auto result = resolveHost(host);
        QVERIFY(result.ok());
        QTEST(result.value().address, "address");
        QTEST(result.value().loopback, "loopback");
    }

    void anUnknownHostIsNamed() {
        const std::string host(70, 'x'); // too long for a label, so that no name server is asked
        const auto result = resolveHost(host);
        QVERIFY(!result.ok());
        QVERIFY(result.error().message.contains(QString::fromStdString(host)));
    }

    void loopbackNames_data() {
        QTest::addColumn<std::string>("host");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("localhost") << std::string("localhost") << true;
        QTest::newRow("LOCALHOST") << std::string("LOCALHOST") << true;
        QTest::newRow("127.0.0.1") << std::string("127.0.0.1") << true;
        QTest::newRow("127.255.255.254") << std::string("127.255.255.254") << true;
        QTest::newRow("::1") << std::string("::1") << true;
        QTest::newRow("0.0.0.0") << std::string("0.0.0.0") << false;
        QTest::newRow("::") << std::string("::") << false;
        QTest::newRow("10.0.0.1") << std::string("10.0.0.1") << false;
        QTest::newRow("localhost.example.org") << std::string("localhost.example.org") << false;
        QTest::newRow("127.0.0.1.example.org") << std::string("127.0.0.1.example.org") << false;
        QTest::newRow("empty") << std::string() << false;
    }

    void loopbackNames() {
        QFETCH(std::string, host);
        QTEST(isLoopbackName(host), "loopback");
    }
};

QUADRANT_TEST(TestTargetUrl)
#include "tst_target_url.moc"
