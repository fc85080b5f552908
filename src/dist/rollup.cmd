@echo off
rem Starts Disclosure Rollup. It may be called from any folder.
rem JAVA_HOME chooses the Java; JAVA_OPTS is passed to it.
setlocal
chcp 65001 >nul
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "release="
for /f "tokens=3" %%v in ('cmd /c ""%java%" -version 2>&1" ^| findstr /c:" version "') do if not defined release set "release=%%~v"
set "major=0"
for /f "delims=.-+ tokens=1" %%m in ("%release%") do set "major=%%m"
if %major% lss 17 (
    echo 没有找到 Java 17 或更高版本，请先安装，或用 JAVA_HOME 指明它在哪里。 1>&2
    echo Java 17 or later was not found. Install it, or say where it is with JAVA_HOME. 1>&2
    exit /b 1
)
"%java%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Djava.awt.headless=true %JAVA_OPTS% -jar "%~dp0disclosure-rollup.jar" %*
exit /b %errorlevel%
