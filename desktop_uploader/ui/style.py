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
        min-height: 22px; padding: 4px 12px;
    }}
    QPushButton:hover {{ background: {theme.accent_soft}; }}
    QPushButton:focus {{ border: 1px solid {theme.accent}; }}
    QPushButton#primary {{
        background: {theme.accent}; border-color: {theme.accent}; color: {theme.surface};
    }}
    QPushButton[checkable="true"] {{
        background: transparent; border: 1px solid transparent; border-radius: 14px; padding: 2px 12px;
    }}
    QPushButton[checkable="true"]:checked {{ background: {theme.accent_soft}; color: {theme.accent}; }}
    QPushButton:disabled {{ color: {theme.muted}; }}
    QPushButton#plain {{ background: transparent; border-color: transparent; color: {theme.muted}; }}
    QPushButton#plain:hover {{ background: {theme.accent_soft}; }}
    QPushButton#plain:focus {{ border-color: {theme.accent}; }}
    QToolButton#menu {{
        background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 5px;
    }}
    QToolButton#menu:hover, QToolButton#menu:pressed {{ background: {theme.accent_soft}; }}
    QToolButton#menu:focus {{ border-color: {theme.accent}; }}
    QToolButton#menu::menu-indicator {{ image: none; }}
    QMenu {{ background: {theme.raised}; border: 1px solid {theme.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px; border-radius: 6px; }}
    QMenu::item:selected {{ background: {theme.accent_soft}; color: {theme.text}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
    QPushButton#chip_needs_you[needed="true"] {{ color: {theme.needs_you}; }}
    QPushButton[checkable="true"]:focus {{ border: 1px solid {theme.accent}; }}
    QLineEdit {{
        background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 8px;
        min-height: 22px; padding: 4px 8px; selection-background-color: {theme.accent};
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
    QComboBox#details_choice, QPlainTextEdit#details_description {{
        background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 8px;
        selection-background-color: {theme.accent}; selection-color: {theme.surface};
    }}
    QLineEdit#details_title, QComboBox#details_choice, QPlainTextEdit#details_description {{
        placeholder-text-color: {theme.muted};
    }}
    QComboBox#details_choice {{ min-height: 30px; padding: 0 10px; }}
    QComboBox#details_choice::drop-down {{ border: none; width: 20px; }}
    QComboBox#details_choice::down-arrow {{ image: none; }}
    QComboBox#details_choice QAbstractItemView {{
        background: {theme.raised}; border: 1px solid {theme.line}; outline: none;
        selection-background-color: {theme.accent_soft}; selection-color: {theme.text};
    }}
    QComboBox#details_choice QAbstractItemView::item {{ min-height: 28px; padding: 0 6px; }}
    QComboBox#details_choice:focus, QPlainTextEdit#details_description:focus {{
        border: 1px solid {theme.accent};
    }}
    QPlainTextEdit#details_description {{ padding: 3px 6px; }}
    QTextEdit#details_facts {{ background: transparent; border: none; color: {theme.text}; }}
    QPushButton#details_close {{
        min-width: 24px; min-height: 24px; padding: 0; margin: 6px; border-radius: 13px;
    }}
    QPushButton#details_fold {{
        background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 0 2px;
        color: {theme.muted};
    }}
    QPushButton#details_fold:focus {{ border: 1px solid {theme.accent}; }}
    QDialog {{ background: {theme.surface}; }}
    QDialog#sign_in QLineEdit {{ background: {theme.background}; min-height: 36px; padding: 0 10px; }}
    QDialog#sign_in QPushButton {{ min-height: 34px; padding: 0 16px; }}
    QDialog#sign_in QPushButton#plain {{ padding: 0 6px; }}
    QDialog#sign_in QPushButton#primary:disabled {{
        background: {theme.accent_soft}; border-color: {theme.accent_soft}; color: {theme.muted};
    }}
    QFrame#found, QFrame#found QWidget {{ color: {theme.ready}; }}
    QFrame#problem {{ background: {theme.background}; border-radius: 8px; padding: 10px; }}
    QFrame#problem QWidget {{ color: {theme.needs_you}; }}
    QFrame#problem QLabel#problem_head {{ color: {theme.text}; }}
    QFrame#problem QLabel#problem_more {{ color: {theme.muted}; }}
    QLabel#passing_remark {{ color: {theme.text}; }}
    QLabel#reach {{ color: {theme.needs_you}; }}
    QWidget#undo_bar {{ background: {theme.accent_soft}; border-top: 1px solid {theme.line}; }}
    QPushButton#undo {{ background: transparent; border-color: transparent; color: {theme.accent}; }}
    QPushButton#undo:hover {{ background: {theme.raised}; }}
    QPushButton#undo:focus {{ border: 1px solid {theme.accent}; }}
    """
