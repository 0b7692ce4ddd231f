"""The style sheet of the native controls, from a theme's colours."""

from desktop_uploader.ui.theme import Theme


def style_sheet(theme: Theme) -> str:
    """For the main window and everything in it."""
    return f"""
    QWidget#window {{ background: {theme.background}; }}
    QWidget {{ color: {theme.text}; }}
    QWidget#foot {{ background: {theme.surface}; border-top: 1px solid {theme.line}; }}
    QListView {{ background: {theme.surface}; border-top: 1px solid {theme.line}; }}
    QLabel#quiet {{ color: {theme.muted}; }}
    QPushButton {{
        background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 8px;
        min-height: 30px; padding: 0 12px;
    }}
    QPushButton:hover {{ background: {theme.accent_soft}; }}
    QPushButton:focus {{ border: 1px solid {theme.accent}; }}
    QPushButton#primary {{
        background: {theme.accent}; border-color: {theme.accent}; color: {theme.surface};
    }}
    QPushButton[checkable="true"] {{
        background: transparent; border: 1px solid transparent; border-radius: 14px; min-height: 26px;
    }}
    QPushButton[checkable="true"]:checked {{ background: {theme.accent_soft}; color: {theme.accent}; }}
    QPushButton#chip_needs_you {{ color: {theme.needs_you}; }}
    QPushButton[checkable="true"]:focus {{ border: 1px solid {theme.accent}; }}
    QLineEdit {{
        background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 8px;
        min-height: 30px; padding: 0 8px; selection-background-color: {theme.accent};
    }}
    QScrollBar:vertical {{ background: {theme.surface}; width: 12px; margin: 0; }}
    QScrollBar::handle:vertical {{
        background: {theme.line}; border-radius: 4px; min-height: 32px; margin: 2px;
    }}
    QScrollBar::handle:vertical:hover {{ background: {theme.faint}; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: none; }}
    QLineEdit:focus {{ border: 1px solid {theme.accent}; }}
    /* below: rules of single parts, by objectName */
    """
